package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.FrameClient;
import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.it.server.EchoWar;
import io.grounds.exec.run.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases that both published suites have of what carries their protocols. */
abstract class EngineConformance extends EchoWar {

  static final String POLLING = "EIO=4&transport=polling";
  static final String WEB_SOCKET = "EIO=4&transport=websocket";

  private final HttpClient http = DeployedWar.httpClient();
  private final String path;

  EngineConformance(String path) {
    this.path = path;
  }

  @Test
  void pollingOpensASession() throws Exception {
    var answer = get(POLLING);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertHandshake(answer.body(), "[\"websocket\"]");
  }

  @Test
  void aWebSocketOpensASession() throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      assertHandshake(socket.text(), "[]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"transport=polling", "EIO=abc&transport=polling", "EIO=4", "EIO=4&transport=abc"})
  void aHandshakeOfAnUnknownKindIsRefused(String query) throws Exception {
    assertThat(get(query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transport=websocket",
        "EIO=abc&transport=websocket",
        "EIO=4",
        "EIO=4&transport=abc",
        "EIO=4&transport=websocket&sid=unknown"
      })
  void aWebSocketOfAnUnknownKindIsRefused(String query) {
    Assertions.assertThatThrownBy(() -> connect(query))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT"})
  void aHandshakeIsAGet(String method) throws Exception {
    var request =
        HttpRequest.newBuilder(uri("http", POLLING)).method(method, BodyPublishers.noBody());
    assertThat(send(request).statusCode()).isEqualTo(400);
  }

  @Test
  void pollingIsPingedAndMayAnswer() throws Exception {
    var session = POLLING + "&sid=" + sid();
    for (int i = 0; i < 3; i++) {
      assertThat(get(session).body()).isEqualTo("2");
      assertThat(post(session, "3").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void pollingThatDoesNotAnswerAPingIsClosed() throws Exception {
    var session = POLLING + "&sid=" + sid();
    assertThat(get(session).body()).isEqualTo("2");
    assertThat(get(session).body()).isEqualTo("1");
    assertThat(get(session).statusCode()).isEqualTo(400);
  }

  @Test
  void aWebSocketIsPingedAndMayAnswer() throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      socket.text();
      for (int i = 0; i < 3; i++) {
        assertThat(socket.text()).isEqualTo("2");
        socket.send("3");
      }
    }
  }

  @Test
  void aWebSocketThatDoesNotAnswerAPingIsClosed() throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      socket.awaitClose();
    }
  }

  @Test
  void pollingEndsWhenTheClientSaysSo() throws Exception {
    var session = POLLING + "&sid=" + sid();
    var poll = getAsync(session);
    assertThat(post(session, "1").statusCode()).isEqualTo(200);
    assertThat(Patience.get(poll).body()).isEqualTo("6");
    assertThat(get(session).statusCode()).isEqualTo(400);
  }

  @Test
  void aWebSocketEndsWhenTheClientSaysSo() throws Exception {
    try (var socket = connect(WEB_SOCKET)) {
      socket.text();
      socket.send("1").awaitClose();
    }
  }

  @Test
  void pollingIsUpgraded() throws Exception {
    var sid = "&sid=" + sid();
    try (var socket = connect(WEB_SOCKET + sid)) {
      assertThat(socket.send("2probe").text()).isEqualTo("3probe");
      assertThat(get(POLLING + sid).body()).as("its last poll").isEqualTo("6");
      socket.send("5");
      assertThat(socket.text()).as("the heart beats on").isEqualTo("2");
    }
  }

  @Test
  void anUpgradedSessionDoesNotPoll() throws Exception {
    var sid = "&sid=" + sid();
    try (var socket = connect(WEB_SOCKET + sid)) {
      socket.send("2probe").send("5");
      assertThat(socket.text()).isEqualTo("3probe");
      assertThat(get(POLLING + sid).statusCode()).isEqualTo(400);
      assertThat(socket.text()).isEqualTo("2");
    }
  }

  @Test
  void anUpgradedSessionTakesNoOtherWebSocket() throws Exception {
    var sid = "&sid=" + sid();
    try (var socket = connect(WEB_SOCKET + sid)) {
      socket.send("2probe").send("5");
      try (var second = connect(WEB_SOCKET + sid)) {
        second.awaitClose();
      }
      assertThat(socket.text()).isEqualTo("3probe");
      assertThat(socket.text()).isEqualTo("2");
    }
  }

  final String sid() throws Exception {
    return json(get(POLLING).body()).getString("sid");
  }

  final FrameClient connect(String query) throws Exception {
    return new FrameClient(http, uri("ws", query));
  }

  final HttpResponse<String> get(String query) throws Exception {
    return Patience.get(getAsync(query));
  }

  final CompletableFuture<HttpResponse<String>> getAsync(String query) {
    return http.sendAsync(
        HttpRequest.newBuilder(uri("http", query)).build(), BodyHandlers.ofString());
  }

  final HttpResponse<String> post(String query, String body) throws Exception {
    return send(HttpRequest.newBuilder(uri("http", query)).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String scheme, String query) {
    return URI.create("%s://127.0.0.1:%d%s?%s".formatted(scheme, DeployedWar.PORT, path, query));
  }

  private static void assertHandshake(String packet, String upgrades) {
    assertThat(packet).startsWith("0");
    var fields = json(packet);
    assertThat(fields.keySet())
        .containsExactlyInAnyOrder("sid", "upgrades", "pingInterval", "pingTimeout", "maxPayload");
    assertThat(fields.getString("sid")).isNotEmpty();
    assertThat(fields.get("upgrades")).hasToString(upgrades);
    assertThat(fields.getInt("pingInterval")).isEqualTo(300);
    assertThat(fields.getInt("pingTimeout")).isEqualTo(200);
    assertThat(fields.getInt("maxPayload")).isEqualTo(1_000_000);
  }

  private static JsonObject json(String packet) {
    try (var reader = Json.createReader(new StringReader(packet.substring(1)))) {
      return reader.readObject();
    }
  }
}
