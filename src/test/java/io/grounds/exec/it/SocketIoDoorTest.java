package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Socket.IO door of the WAR, as far as no client of it is needed. */
class SocketIoDoorTest extends DeployedWar {

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

  private HttpResponse<String> get(String path, String tag) throws Exception {
    return http.send(
        HttpRequest.newBuilder(http(path)).header("If-None-Match", tag).build(),
        BodyHandlers.ofString());
  }
}
