package io.grounds.exec.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.FrameClient;
import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.it.server.EchoWar;
import io.grounds.exec.run.Patience;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the endpoints refuse, and what waiting costs. */
class EngineLimitsTest extends EchoWar {

  private static final String POLLING = "/engine.io/?EIO=4&transport=polling";
  private static final int MAX_SIZE = 1_000_000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void aBodyOfTheAllowedLengthIsTaken() throws Exception {
    var session = POLLING + "&sid=" + sid();
    var largest = "4" + "x".repeat(MAX_SIZE - 1);
    assertThat(post(session, BodyPublishers.ofString(largest)).statusCode()).isEqualTo(200);
    assertThat(get(session).body()).isEqualTo(largest);
  }

  @Test
  void aBodyThatIsTooLongIsRefusedWhetherItSaysSoOrNot() throws Exception {
    var session = POLLING + "&sid=" + sid();
    var tooLong = "4" + "x".repeat(MAX_SIZE);
    var chunked =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong.getBytes(US_ASCII)));
    assertThat(post(session, BodyPublishers.ofString(tooLong)).statusCode()).isEqualTo(413);
    assertThat(post(session, chunked).statusCode()).isEqualTo(413);
  }

  @Test
  void aFrameThatIsTooLongEndsTheConnection() throws Exception {
    try (var socket = new FrameClient(http, ws())) {
      socket.text();
      socket.send("4" + "x".repeat(MAX_SIZE)).awaitClose();
    }
  }

  @Test
  void bytesAreNoPayloadOfTheNewRevision() throws Exception {
    var session = POLLING + "&sid=" + sid();
    var request =
        HttpRequest.newBuilder(http(session))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofString("4x"));
    assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    assertThat(get(session).statusCode()).isEqualTo(400);
  }

  @Test
  void pollsThatWaitHoldNoThread() throws Exception {
    // Many times the threads that the server has.
    var polls = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    for (int i = 0; i < 300; i++) {
      var request = HttpRequest.newBuilder(http(POLLING + "&sid=" + sid()));
      polls.add(http.sendAsync(request.build(), BodyHandlers.ofString()));
    }
    try (var socket = new FrameClient(http, ws())) {
      socket.text();
      assertThat(socket.send("4hello").message()).isEqualTo("4hello");
    }
    for (var poll : polls) {
      assertThat(Patience.get(poll).body()).isEqualTo("2");
    }
  }

  @Test
  void postsThatDoNotComeToAnEndHoldNoThread() throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 100; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), DeployedWar.PORT);
        slow.add(socket);
        var head =
            "POST %s&sid=%s HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n4"
                .formatted(POLLING, sid());
        socket.getOutputStream().write(head.getBytes(US_ASCII));
      }
      assertThat(get(POLLING).statusCode()).isEqualTo(200);
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aPageOfAnotherOriginMayReadTheAnswer() throws Exception {
    var request = HttpRequest.newBuilder(http(POLLING)).header("Origin", "https://course.example");
    var headers = http.send(request.build(), BodyHandlers.ofString()).headers();
    assertThat(headers.firstValue("Access-Control-Allow-Origin"))
        .contains("https://course.example");
    assertThat(headers.firstValue("Access-Control-Allow-Credentials")).contains("true");
    assertThat(headers.allValues("Vary")).contains("Origin");
  }

  @Test
  void aBrowserThatAsksFirstIsAnswered() throws Exception {
    var request =
        HttpRequest.newBuilder(http(POLLING))
            .header("Origin", "https://course.example")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type")
            .method("OPTIONS", BodyPublishers.noBody());
    var answer = http.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
        .get()
        .asString()
        .contains("POST");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .contains("content-type");
  }

  @Test
  void eachRefusalHasItsCode() throws Exception {
    assertThat(get("/engine.io/?EIO=4&transport=flash").body())
        .isEqualTo("{\"code\":0,\"message\":\"Transport unknown\"}");
    assertThat(get(POLLING + "&sid=unknown").body())
        .isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
    assertThat(post(POLLING, BodyPublishers.noBody()).body())
        .isEqualTo("{\"code\":2,\"message\":\"Bad handshake method\"}");
    assertThat(get("/engine.io/?EIO=4&transport=websocket").body())
        .isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
    assertThat(get("/engine.io/?EIO=1&transport=polling").body())
        .isEqualTo("{\"code\":5,\"message\":\"Unsupported protocol version\"}");
  }

  private String sid() throws Exception {
    return get(POLLING).body().replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(http(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(http(path)).POST(body).build(), BodyHandlers.ofString());
  }

  private static URI ws() {
    return URI.create(
        "ws://127.0.0.1:" + DeployedWar.PORT + "/engine.io/?EIO=4&transport=websocket");
  }
}
