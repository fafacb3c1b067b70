package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.Answer;
import io.grounds.exec.it.process.DockerCli;
import io.grounds.exec.it.server.DeployedWar;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser fetches. */
class PageTest extends DeployedWar {

  @ParameterizedTest
  @CsvSource({
    "/,text/html",
    "/embed,text/html",
    "/gallery,text/html",
    "/grounds-run.js,text/javascript",
    "/licenses.txt,text/plain"
  })
  void thePagesAreThereAndAreAskedForAgain(String path, String type) throws Exception {
    var response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).startsWith(type);
    assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    var again = get(path, "If-None-Match", header(response, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  /** Also the page for what is not found; below WEB-INF, WildFly answers before any filter. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/embed", "/gallery", "/index.html", "/embed/", "/no"})
  void noHtmlIsServedWithoutItsPolicy(String path) throws Exception {
    assertThat(header(get(path), "Content-Security-Policy")).contains("frame-ancestors");
  }

  @Test
  void partsOfPagesAreCompressedAndKeptForEver() throws Exception {
    var page = get("/").body();
    var parts = Pattern.compile("assets/[\\w-]+\\.(js|css)").matcher(page).results().toList();
    assertThat(parts).isNotEmpty();
    for (var part : parts) {
      var response = get("/" + part.group(), "Accept-Encoding", "gzip");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
      assertThat(header(response, "Cache-Control")).contains("immutable");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/nothing.js",
        "/assets/",
        "/assets/../index.html",
        "/assets/%2e%2e/index.html",
        "/assets/..%2fWEB-INF/beans.xml",
        "/index.html",
        "/embed.html",
        "/gallery.html",
        "/pages/index.html",
        "/WEB-INF/pages/index.html",
        "/WEB-INF/pages/parts/head.html",
        "/WEB-INF/playground/index.html"
      })
  void nothingElseIsThere(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(400, 403, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/gallery", "/api/languages", "/grounds/metrics", "/nothing"})
  void nothingButWhatIsMadeForItMayBeInAFrame(String path) throws Exception {
    var response = get(path);
    assertThat(header(response, "Content-Security-Policy"))
        .startsWith("default-src 'none';")
        .endsWith("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void theLanguagesAreThoseOfTheEngine() throws Exception {
    var response = get("/api/languages");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body())
        .startsWith("[{\"id\":\"")
        .contains(
            "{\"id\":\"c\",\"title\":\"C\",\"version\":\"",
            "{\"id\":\"ruby\",\"title\":\"Ruby\",\"version\":\"",
            "\"aliases\":[\"py\",\"python\"],\"extension\":\"py\",\"mode\":\"python\",");
  }

  @Test
  void aNewImageIsANewLanguageWithoutARestart() throws Exception {
    var image = "grounds/exec-newcomer:latest";
    DockerCli.docker("tag", "grounds/exec-ruby:latest", image);
    try (var client = connect()) {
      assertThat(get("/api/languages").body()).contains("{\"id\":\"newcomer\"");
      assertThat(client.run("newcomer", "puts 1").untilTerminal())
          .contains(new Answer("stdout", "1\n"), new Answer("status", 0));
    } finally {
      DockerCli.docker("image", "rm", image);
    }
    assertThat(get("/api/languages").body()).doesNotContain("newcomer");
  }

  @Test
  void whatIsNotOfferedIsNoLanguage() throws Exception {
    var image = "grounds/exec-stranger:latest";
    DockerCli.docker("tag", "grounds/exec-ruby:latest", image);
    try (var client = connect()) {
      assertThat(get("/api/languages").body()).doesNotContain("stranger");
      assertThat(client.run("stranger", "puts 1").untilTerminal())
          .singleElement()
          .matches(
              answer -> answer.chunk().toString().startsWith("Unknown language \"stranger\"."));
    } finally {
      DockerCli.docker("image", "rm", image);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(http(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return httpClient().send(request.build(), BodyHandlers.ofString());
  }
}
