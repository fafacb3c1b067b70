package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.FrameClient;
import io.grounds.exec.run.Patience;
import io.grounds.exec.web.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own rendering of the published suite of Engine.IO. */
class EngineConformanceTest extends EngineConformance {

  EngineConformanceTest() {
    super("/engine.io/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4hello", "4test1\u001e4test2\u001e4test3", "4hello\u001ebAQIDBA==", "4é€😀"})
  void pollingSendsPayloadsBack(String payload) throws Exception {
    var session = POLLING + "&sid=" + sid();
    var answer = post(session, payload);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("ok");
    assertThat(get(session).body()).isEqualTo(payload);
  }

  @Test
  void aMalformedPayloadEndsTheSession() throws Exception {
    var session = POLLING + "&sid=" + sid();
    assertThat(post(session, "abc").statusCode()).isEqualTo(400);
    assertThat(get(session).statusCode()).isEqualTo(400);
  }

  @Test
  void twoPollsAtOnceEndTheSession() throws Exception {
    var session = POLLING + "&sid=" + sid();
    var polls = List.of(getAsync(session), getAsync(session));
    var answers = List.of(Patience.get(polls.get(0)), Patience.get(polls.get(1)));
    assertThat(answers).extracting(answer -> answer.statusCode()).containsOnlyOnce(200, 400);
    assertThat(answers).extracting(answer -> answer.body()).contains("1");
    assertThat(get(session).statusCode()).isEqualTo(400);
  }

  @Test
  void aWebSocketSendsTextBack() throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      socket.text();
      assertThat(socket.send("4hello").text()).isEqualTo("4hello");
    }
  }

  @Test
  void aWebSocketSendsBytesBack() throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      socket.text();
      assertThat(socket.send(1, 2, 3, 4).next())
          .isEqualTo(Message.binary(FrameClient.bytes(1, 2, 3, 4)));
    }
  }

  @Test
  void aMalformedFrameEndsTheSession() throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      socket.text();
      socket.send("abc").awaitClose();
    }
  }

  @Test
  void whatIsSentWhileUpgradingArrives() throws Exception {
    var sid = "&sid=" + sid();
    try (var socket = connect(WEB_SOCKET + sid)) {
      socket.send("2probe").send("5").send("4hello");
      assertThat(socket.text()).isEqualTo("3probe");
      assertThat(socket.message()).isEqualTo("4hello");
    }
  }
}
