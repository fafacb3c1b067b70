package io.grounds.exec.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.FakeEngine;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.web.Message;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketServerTest {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(45);

  private final ManualClock clock = new ManualClock();
  private final List<String> log = new ArrayList<>();
  private final List<Socket> sockets = new ArrayList<>();
  private final SocketServer server =
      new SocketServer(
          new SocketOptions(CONNECT_TIMEOUT, Duration.ZERO, Duration.ZERO, 0),
          Map.of("/", this::accept, "/custom", this::accept, "/closed", this::refuse),
          clock::nanoTime,
          new MemoryBudget(1 << 20));
  private final FakeEngine engine = new FakeEngine(server, clock);

  @Test
  void aClientJoinsTheDefaultNamespaceAndIsToldItsId() {
    var client = engine.connect(4);
    client.send("40{\"token\":\"1\"}");
    assertThat(client.receivedTexts()).containsExactly("40{\"sid\":\"" + id(0) + "\"}");
    assertThat(log).containsExactly("/ joined {\"token\":\"1\"}", "/ connected");
  }

  @Test
  void namespacesAreApart() {
    var client = joined();
    client.send("40/custom,");
    assertThat(client.receivedTexts()).containsExactly("40/custom,{\"sid\":\"" + id(1) + "\"}");
    assertThat(id(1)).isNotEqualTo(id(0));

    client.send("41/custom");
    client.send("42[\"back\",1]");
    assertThat(client.receivedTexts()).containsExactly("42[\"back\",1]");
    assertThat(log).endsWith("/custom closed", "/ event back");
  }

  @Test
  void anUnknownNamespaceIsRefusedAndTheConnectionStays() {
    var client = engine.connect(4);
    client.send("40/random");
    client.send("40/closed");
    assertThat(client.receivedTexts())
        .containsExactly(
            "44/random,{\"message\":\"Invalid namespace\"}",
            "44/closed,{\"message\":\"Not you.\"}");
    assertThat(client.isClosed()).isFalse();
  }

  @Test
  void inTheOldRevisionTheDefaultNamespaceIsJoinedUnasked() {
    var client = engine.connect(3);
    assertThat(client.receivedTexts()).containsExactly("40");
    client.send("40/custom?token=a%20b");
    client.send("40/random");
    assertThat(client.receivedTexts())
        .containsExactly("40/custom,", "44/random,\"Invalid namespace\"");
    assertThat(log).contains("/custom joined {\"token\":\"a b\"}");
  }

  @ParameterizedTest
  @CsvSource({"3", "4"})
  void aMessageThatFollowsTheAnswerToConnectAtOnceIsHeard(int revision) {
    var client = engine.connectEagerly(revision, "0", "2[\"back\",1]");
    if (revision == 4) {
      client.send("40");
    }
    assertThat(client.receivedTexts()).hasSize(2).last().isEqualTo("42[\"back\",1]");
    assertThat(client.isClosed()).isFalse();
    assertThat(log).contains("/ event back");
  }

  @Test
  void theOldRevisionIsWrittenInAscii() {
    var client = engine.connect(3);
    client.received();
    client.send("42[\"back\",\"é😀\"]");
    assertThat(client.receivedTexts()).containsExactly("42[\"back\",\"\\u00e9\\ud83d\\ude00\"]");
  }

  @Test
  void anEventIsAcknowledgedWithItsNumber() {
    var client = joined();
    client.send("42456[\"ack\",1,\"2\",{\"3\":[false]}]");
    assertThat(client.receivedTexts()).containsExactly("43456[1,\"2\",{\"3\":[false]}]");
  }

  @Test
  void aClientAcknowledgesOnce() {
    var client = joined();
    sockets.get(0).emit("ask", Arguments.of(), answer -> log.add("got " + answer.values()));
    assertThat(client.receivedTexts()).containsExactly("421[\"ask\"]");

    client.send("431[\"yes\"]");
    client.send("431[\"again\"]");
    client.send("432[\"nobody asked\"]");
    assertThat(log).endsWith("got [\"yes\"]");
    assertThat(client.isClosed()).isFalse();
  }

  @Test
  void bytesTravelBothWays() {
    var client = joined();
    client.send(
        "452-7[\"ack\",{\"_placeholder\":true,\"num\":1},{\"_placeholder\":true,\"num\":0}]");
    client.send(Message.binary(ByteBuffer.wrap(new byte[] {1, 2})));
    client.send(Message.binary(ByteBuffer.wrap(new byte[] {3})));
    assertThat(client.received())
        .containsExactly(
            Message.text(
                "462-7[{\"_placeholder\":true,\"num\":1},{\"_placeholder\":true,\"num\":0}]"),
            Message.binary(ByteBuffer.wrap(new byte[] {1, 2})),
            Message.binary(ByteBuffer.wrap(new byte[] {3})));
  }

  @Test
  void theServerCanTakeAClientOut() {
    var client = joined();
    sockets.get(0).disconnect();
    assertThat(client.receivedTexts()).containsExactly("41");
    assertThat(log).endsWith("/ closed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "",
        "2",
        "2{}",
        "2[]",
        "2[null]",
        "2abc[\"message\"]",
        "2[\"disconnect\"]",
        "2/custom,[\"not joined\"]",
        "3/custom,1[]",
        "4\"error\"",
        "0",
        "7",
        "511-[\"x\"]",
        "51-[\"x\",{\"_placeholder\":true,\"num\":1}]",
      })
  void whatIsNoPacketClosesTheConnection(String packet) {
    var client = joined();
    client.send("4" + packet);
    assertThat(client.isClosed()).isTrue();
    assertThat(log).endsWith("/ closed");
  }

  @Test
  void textWhereBytesAreDueClosesTheConnection() {
    var client = joined();
    client.send("451-[\"x\",{\"_placeholder\":true,\"num\":0}]");
    client.send("42[\"y\"]");
    assertThat(client.isClosed()).isTrue();
  }

  @Test
  void bytesThatNobodyExpectsCloseTheConnection() {
    var client = joined();
    client.send(Message.binary(ByteBuffer.wrap(new byte[] {1})));
    assertThat(client.isClosed()).isTrue();
  }

  @Test
  void aClientThatJoinsNothingIsSentAway() {
    var idle = engine.connect(4);
    var joined = joined();
    var old = engine.connect(3);
    engine.advance(CONNECT_TIMEOUT.dividedBy(2));
    old.send("2");
    engine.advance(CONNECT_TIMEOUT.dividedBy(2).plusNanos(1));
    assertThat(idle.isClosed()).isTrue();
    assertThat(joined.isClosed() || old.isClosed()).as("those that have joined").isFalse();
  }

  @Test
  void theEndOfTheConnectionIsTheEndOfItsSockets() {
    var client = joined();
    client.send("40/custom");
    client.lose();
    assertThat(log).contains("/ closed", "/custom closed");
  }

  private FakeEngine.Connection joined() {
    var client = engine.connect(4);
    client.send("40");
    client.received();
    return client;
  }

  private String id(int index) {
    return sockets.get(index).id();
  }

  private SocketListener refuse(Socket socket, JsonObject auth) throws ConnectRefused {
    throw new ConnectRefused("Not you.");
  }

  private SocketListener accept(Socket socket, JsonObject auth) {
    sockets.add(socket);
    log.add(socket.namespace() + " joined " + auth);
    return new SocketListener() {
      @Override
      public void connected() {
        log.add(socket.namespace() + " connected");
      }

      @Override
      public void event(Event event) {
        log.add(socket.namespace() + " event " + event.name());
        switch (event.name()) {
          case "back" -> socket.emit("back", event.arguments());
          case "ack" -> event.acknowledge(event.arguments());
          default -> socket.emit("unknown", Arguments.of(Json.createValue(event.name())));
        }
      }

      @Override
      public void closed(String reason) {
        log.add(socket.namespace() + " closed");
      }
    };
  }
}
