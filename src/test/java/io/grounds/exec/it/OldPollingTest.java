package io.grounds.exec.it;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.it.server.EchoWar;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What browsers with clients of 1.x and 2.x send when they poll, byte by byte. */
class OldPollingTest extends EchoWar {

  private static final String BINARY = "application/octet-stream";
  private static final String ENGINE = "/engine.io/?EIO=3&transport=polling";

  private final HttpClient http = DeployedWar.httpClient();

  @Test
  void theHandshakeIsFramedAndOfThatVeryType() throws Exception {
    var answer = get(ENGINE);
    assertThat(answer.headers().firstValue("Content-Type")).contains(BINARY);
    assertThat(answer.body()).startsWith("\u0000\u0001").contains("\u00ff0{\"sid\":");
  }

  @Test
  void framedPacketsComeBackFramed() throws Exception {
    var session = ENGINE + "&sid=" + sid(ENGINE);
    // A text in UTF-8 of six bytes, and three bytes.
    var payload =
        "\u0000\u0006\u00ff4" + latin1("é€") + "\u0001\u0004\u00ff\u0004\u0001\u0002\u0003";
    assertThat(post(session, BINARY, payload).body()).isEqualTo("ok");
    assertThat(get(session).body()).isEqualTo(payload);
  }

  @Test
  void whoCannotTakeBytesIsAnsweredInText() throws Exception {
    var session = ENGINE + "&b64=1&sid=" + sid(ENGINE + "&b64=1");
    var payload = latin1("3:4é€" + "10:b4AQIDBA==");
    assertThat(post(session, "text/plain;charset=UTF-8", payload).body()).isEqualTo("ok");
    var answer = get(session);
    assertThat(answer.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/plain");
    assertThat(answer.body()).isEqualTo(payload);
  }

  @Test
  void textThatWasEncodedTwiceIsDecodedTwice() throws Exception {
    var session = ENGINE + "&b64=1&sid=" + sid(ENGINE + "&b64=1");
    var once = latin1("4é€😀");
    assertThat(post(session, "text/plain;charset=UTF-8", latin1(once.length() + ":" + once)).body())
        .isEqualTo("ok");
    assertThat(get(session).body()).isEqualTo(latin1("5:4é€😀"));
  }

  @Test
  void aScriptCallsBackAndAFormPosts() throws Exception {
    var script = ENGINE + "&b64=1&j=";
    var first = get(script + "0");
    assertThat(first.body()).startsWith("___eio[0](\"").endsWith("\");");
    assertThat(first.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/javascript");

    var session = script + "1&sid=" + sid(first.body().replace("\\\"", "\""), 0);
    var form = "d=" + encode("7:4a\\nb\\\\nc", UTF_8);
    assertThat(post(session, "application/x-www-form-urlencoded", form).body()).isEqualTo("ok");
    assertThat(get(session).body()).isEqualTo("___eio[1](\"7:4a\\nb\\\\nc\");");
  }

  @Test
  void theOldClientIsInTheDefaultNamespaceAtOnce() throws Exception {
    var socket = "/socket.io/?EIO=3&transport=polling&b64=1";
    assertThat(get(socket).body()).endsWith("2:40");
  }

  @Test
  void whatIsNoPayloadEndsTheSession() throws Exception {
    var session = ENGINE + "&sid=" + sid(ENGINE);
    assertThat(post(session, BINARY, "nonsense").statusCode()).isEqualTo(400);
    assertThat(get(session).statusCode()).isEqualTo(400);
  }

  private String sid(String path) throws Exception {
    return sid(get(path).body(), 0);
  }

  private static String sid(String handshake, int from) {
    var sid = Pattern.compile("\"sid\":\"([^\"]+)\"").matcher(handshake);
    assertThat(sid.find(from)).isTrue();
    return sid.group(1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(http(path)).build(), BodyHandlers.ofString(ISO_8859_1));
  }

  private HttpResponse<String> post(String path, String type, String latin1) throws Exception {
    return http.send(
        HttpRequest.newBuilder(http(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(latin1, ISO_8859_1))
            .build(),
        BodyHandlers.ofString(ISO_8859_1));
  }

  /** The bytes of the text in UTF-8, each as a character. */
  private static String latin1(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
