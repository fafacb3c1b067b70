package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.FrameClient;
import io.grounds.exec.it.client.HttpConnection;
import io.grounds.exec.it.client.HttpConnection.Answer;
import io.grounds.exec.it.client.HttpConnection.Cut;
import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.it.server.EchoWar;
import io.grounds.exec.run.Patience;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Connections that are kept for the next request, after any end of the last one: each server had a
 * way of its own to mistake one for the other, where requests are answered without a thread.
 */
class ConnectionsTest extends EchoWar {

  private static final String POLLING = "/patient.io/?EIO=4&transport=polling";
  private static final String WEB_SOCKET = "/patient.io/?EIO=4&transport=websocket";

  private static final int CLIENTS = 6;
  private static final int ROUNDS = 10;
  private static final Answer TAKEN = new Answer(200, "ok");

  /** Of RFC 6455: to end it, and what is no packet; with masks of zeros, which change nothing. */
  private static final byte[] CLOSE = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 3, (byte) 0xe8};

  private static final byte[] NONSENSE = {(byte) 0x81, (byte) 0x81, 0, 0, 0, 0, 'z'};

  @Test
  void aMessageArrivesHoweverItIsCut() throws Exception {
    together(
        client -> {
          for (var cut : Cut.values()) {
            exchange(ROUNDS, cut);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {POLLING, POLLING + "&sid=nobody", "/patient.io/?EIO=4&transport=pigeon"})
  void aRefusalIsNotTakenForTheNextRequest(String path) throws Exception {
    together(
        client -> {
          try (var connection = new HttpConnection(DeployedWar.PORT)) {
            for (int round = 0; round < ROUNDS; round++) {
              for (var cut : Cut.values()) {
                var answer = connection.post(path, "x".repeat(30_000), cut);
                assertThat(answer.status()).isEqualTo(400);
                sid(connection);
              }
            }
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Cut.class)
  void aMessageWhoseClientGoesAwayIsNobodyElses(Cut cut) throws Exception {
    together(
        client -> {
          if (client % 2 == 0) {
            exchange(ROUNDS, cut);
            return;
          }
          for (int round = 0; round < ROUNDS; round++) {
            try (var connection = new HttpConnection(DeployedWar.PORT)) {
              var session = POLLING + "&sid=" + sid(connection);
              connection.begin(session, "4z", 3, cut);
            }
          }
        });
  }

  @Test
  void twoMessagesAtOnceAreBothAnswered() throws Exception {
    together(
        client -> {
          try (var one = new HttpConnection(DeployedWar.PORT);
              var other = new HttpConnection(DeployedWar.PORT)) {
            for (int round = 0; round < ROUNDS; round++) {
              var session = POLLING + "&sid=" + sid(one);
              one.begin(session, "4a", 3, Cut.BEFORE_BODY);
              // Refused, unless it overtakes the other.
              assertThat(other.post(session, "4bc", Cut.NOWHERE).status()).isIn(200, 400);
              assertThat(one.end("c").status()).isIn(200, 400);
            }
          }
        });
  }

  @Test
  void aMessageAfterAnUpgradeIsNotTakenForTheNextRequest() throws Exception {
    var client = DeployedWar.httpClient();
    try (var connection = new HttpConnection(DeployedWar.PORT)) {
      for (var cut : Cut.values()) {
        var session = "&sid=" + sid(connection);
        var webSocket = URI.create("ws://127.0.0.1:" + DeployedWar.PORT + WEB_SOCKET + session);
        try (var socket = new FrameClient(client, webSocket)) {
          socket.send("2probe").send("5").send("4upgraded");
          assertThat(socket.text()).isEqualTo("3probe");
          assertThat(socket.text()).isEqualTo("4upgraded");
          assertThat(connection.post(POLLING + session, "4x", cut).status()).isEqualTo(400);
        }
      }
    }
  }

  @Test
  void aWebSocketThatEndsAtOnceIsNobodyElses() throws Exception {
    together(
        client -> {
          try (var polling = new HttpConnection(DeployedWar.PORT);
              var webSocket = new HttpConnection(DeployedWar.PORT)) {
            for (int round = 0; round < ROUNDS; round++) {
              sid(polling);
              webSocket.webSocket(WEB_SOCKET, round % 2 == 0 ? CLOSE : NONSENSE);
            }
          }
        });
  }

  private interface Client {
    void act(int number) throws IOException;
  }

  private static void together(Client client) throws Exception {
    var threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      var all =
          IntStream.range(0, CLIENTS)
              .mapToObj(number -> CompletableFuture.runAsync(() -> act(client, number), threads))
              .toArray(CompletableFuture<?>[]::new);
      Patience.get(CompletableFuture.allOf(all));
    } finally {
      threads.shutdownNow();
    }
  }

  private static void act(Client client, int number) {
    try {
      client.act(number);
    } catch (IOException e) {
      throw new AssertionError("client " + number, e);
    }
  }

  /** Has messages echoed, short ones and long ones. */
  private static void exchange(int rounds, Cut cut) throws IOException {
    try (var polls = new HttpConnection(DeployedWar.PORT);
        var posts = new HttpConnection(DeployedWar.PORT)) {
      var session = POLLING + "&sid=" + sid(polls);
      for (int round = 0; round < rounds; round++) {
        var message = "4" + cut + round + "x".repeat(round % 5 == 0 ? 20_000 : 1);
        assertThat(posts.post(session, message, cut)).isEqualTo(TAKEN);
        assertThat(polls.get(session)).isEqualTo(new Answer(200, message));
        assertThat(posts.get("/nothing").status()).isEqualTo(404);
      }
    }
  }

  private static String sid(HttpConnection connection) throws IOException {
    var handshake = connection.get(POLLING);
    assertThat(handshake.status()).isEqualTo(200);
    var json = handshake.body().substring(1);
    return Json.createReader(new StringReader(json)).readObject().getString("sid");
  }
}
