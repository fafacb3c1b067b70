package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser fetches. */
class PageTest extends DeployedWar {

  @ParameterizedTest
  @CsvSource({"/,text/html", "/app.js,text/javascript", "/app.css,text/css"})
  void thePageAndItsPartsAreThere(String path, String type) throws Exception {
    var response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .matches(found -> found.startsWith(type) || found.startsWith("application/javascript"));
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

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(http(path)).build(), BodyHandlers.ofString());
  }
}
