package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.FrameClient;
import io.grounds.exec.web.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own rendering of the published suite of Socket.IO. */
class SocketConformanceTest extends EngineConformance {

  private static final String TWO_BUFFERS =
      "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]";

  SocketConformanceTest() {
    super("/socket.io/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "40|40|42[\"auth\",{}]",
        "40{\"token\":\"123\"}|40|42[\"auth\",{\"token\":\"123\"}]",
        "40/custom,|40/custom,|42/custom,[\"auth\",{}]",
        "40/custom,{\"token\":\"abc\"}|40/custom,|42/custom,[\"auth\",{\"token\":\"abc\"}]",
      })
  void aNamespaceIsJoined(String request, String greeting, String auth) throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      socket.text();
      assertThat(socket.send(request).message())
          .startsWith(greeting)
          .matches(".*\\{\"sid\":\"[^\"]+\"}");
      assertThat(socket.message()).isEqualTo(auth);
    }
  }

  @Test
  void anUnknownNamespaceIsRefused() throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      socket.text();
      assertThat(socket.send("40/random").message())
          .isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
    }
  }

  @Test
  void whoeverBeginsWithNonsenseIsSentAway() throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      socket.text();
      socket.send("4abc").awaitClose();
    }
  }

  @Test
  void whoeverJoinsNothingIsSentAway() throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      socket.text();
      // The heart beats, so that only the missing wish to join can be the reason.
      for (int i = 0; i < 3; i++) {
        assertThat(socket.text()).isEqualTo("2");
        socket.send("3");
      }
      socket.awaitClose();
    }
  }

  @Test
  void whoeverLeavesTheNamespaceKeepsTheConnection() throws Exception {
    try (var socket = joined()) {
      assertThat(socket.send("41").text()).isEqualTo("2");
    }
  }

  @Test
  void oneNamespaceIsLeftAndTheOtherStays() throws Exception {
    try (var socket = joined()) {
      socket.send("40/custom").message();
      socket.message();
      socket.send("41/custom").send("42[\"message\",\"message to main namespace\"]");
      assertThat(socket.message()).isEqualTo("42[\"message-back\",\"message to main namespace\"]");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "42[\"message\",1,\"2\",{\"3\":[true]}]|42[\"message-back\",1,\"2\",{\"3\":[true]}]",
        "42456[\"message-with-ack\",1,\"2\",{\"3\":[false]}]|43456[1,\"2\",{\"3\":[false]}]",
      })
  void textComesBack(String event, String answer) throws Exception {
    try (var socket = joined()) {
      assertThat(socket.send(event).message()).isEqualTo(answer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "452-[\"message\",|452-[\"message-back\",",
        "452-789[\"message-with-ack\",|462-789[",
      })
  void bytesComeBack(String event, String answer) throws Exception {
    try (var socket = joined()) {
      socket.send(event + TWO_BUFFERS).send(1, 2, 3).send(4, 5, 6);
      assertThat(socket.message()).isEqualTo(answer + TWO_BUFFERS);
      assertThat(socket.next()).isEqualTo(Message.binary(FrameClient.bytes(1, 2, 3)));
      assertThat(socket.next()).isEqualTo(Message.binary(FrameClient.bytes(4, 5, 6)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"4abc", "42{}", "42abc[\"message-with-ack\",1,\"2\",{\"3\":[false]}]"})
  void nonsenseClosesTheConnection(String packet) throws Exception {
    try (var socket = joined()) {
      socket.send(packet).awaitClose();
    }
  }

  private FrameClient joined() throws Exception {
    var socket = connect(WEB_SOCKET);
    socket.text();
    socket.send("40").message();
    socket.message();
    return socket;
  }
}
