package io.grounds.exec.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.LongestRequest;
import io.grounds.exec.it.server.DeployedWar;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Socket.IO endpoint of the WAR, as far as no client of it is needed. */
class SocketIoEndpointTest extends DeployedWar {

  private final HttpClient http = httpClient();

  @ParameterizedTest
  @ValueSource(strings = {"socket.io.js", "socket.io.min.js", "socket.io.esm.min.js"})
  void pagesFindTheClientHere(String file) throws Exception {
    var script = get("/socket.io/" + file, "");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/javascript");
    assertThat(script.body()).contains("Released under the MIT License");
  }

  @Test
  void aClientThatIsKnownIsNotSentAgain() throws Exception {
    var tag = get("/socket.io/socket.io.js", "").headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("\"4\\.\\d+\\.\\d+\"");
    assertThat(get("/socket.io/socket.io.js", tag).statusCode()).isEqualTo(304);
    assertThat(get("/socket.io/socket.io.js", "W/" + tag).statusCode()).isEqualTo(304);
    assertThat(get("/socket.io/socket.io.js", "\"1.0.0\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/socket.io/", "/socket.io"})
  void theDoorIsOpenWithAndWithoutASlash(String path) throws Exception {
    assertThat(get(path + "?EIO=4&transport=polling", "").body()).startsWith("0{\"sid\":");
  }

  @Test
  void theLongestRequestIsTakenOverPollingHoweverItIsEscaped() throws Exception {
    var session = "/socket.io/?EIO=4&transport=polling";
    var sid = Pattern.compile("\"sid\":\"([^\"]+)\"").matcher(get(session, "").body());
    assertThat(sid.find()).isTrue();
    session += "&sid=" + sid.group(1);
    assertThat(post(session, "40")).isEqualTo("ok");
    assertThat(post(session, "42[\"run\"," + LongestRequest.json(0) + "]")).isEqualTo("ok");
    var answers = new StringBuilder();
    while (answers.indexOf("\"status\"") < 0) {
      answers.append(get(session, "").body());
    }
    assertThat(stdout(answers)).isEqualTo(LongestRequest.OUTPUT);
  }

  @Test
  void theLongestRequestIsTakenFromAFormOfJsonp() throws Exception {
    var session = "/socket.io/?EIO=3&transport=polling&b64=1&j=0";
    var sid =
        Pattern.compile("\"sid\":\"([^\"]+)\"")
            .matcher(get(session, "").body().replace("\\\"", "\""));
    assertThat(sid.find()).isTrue();
    session += "&sid=" + sid.group(1);
    var packet = "42[\"run\"," + LongestRequest.json(0) + "]";
    // As the form of a page writes it: a backslash is three bytes.
    var form = "d=" + URLEncoder.encode(packet.length() + ":" + packet, UTF_8);
    assertThat(form.length()).isGreaterThan(1_000_000);
    assertThat(post(session, form)).isEqualTo("ok");
    var answers = new StringBuilder();
    while (answers.indexOf("status") < 0) {
      answers.append(get(session, "").body());
    }
    assertThat(stdout(answers)).isEqualTo(LongestRequest.OUTPUT);
  }

  /** What the program wrote, in however many answers. */
  private static String stdout(CharSequence answers) {
    return Pattern.compile("stdout\\W+chunk\\W+?:\\W*?\"([^\"]*?)\\\\*\"")
        .matcher(answers)
        .results()
        .map(match -> match.group(1).replaceAll("\\\\+n", "\n"))
        .collect(Collectors.joining());
  }

  private String post(String path, String body) throws Exception {
    var type =
        path.contains("&j=") ? "application/x-www-form-urlencoded" : "text/plain;charset=UTF-8";
    return http.send(
            HttpRequest.newBuilder(http(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private HttpResponse<String> get(String path, String tag) throws Exception {
    return http.send(
        HttpRequest.newBuilder(http(path)).header("If-None-Match", tag).build(),
        BodyHandlers.ofString());
  }
}
