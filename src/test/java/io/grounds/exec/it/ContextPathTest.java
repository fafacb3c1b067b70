package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.Answer;
import io.grounds.exec.it.client.RunClient;
import io.grounds.exec.it.process.Node;
import io.grounds.exec.it.server.DeployedWar;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The WAR at another context path than the root: all that it serves is below it. */
@Tag("docker")
@Tag("server")
@ExtendWith(ArquillianExtension.class)
class ContextPathTest {

  private static final String PATH = "/elsewhere";

  /** Servers name a context path by the archive, or by their own descriptor. */
  @Deployment(testable = false)
  public static WebArchive war() {
    return DeployedWar.war("elsewhere.war")
        .addAsWebInfResource(descriptor("jboss-web"), "jboss-web.xml")
        .addAsWebInfResource(descriptor("glassfish-web-app"), "glassfish-web.xml");
  }

  @ParameterizedTest
  @CsvSource({
    "/, <title>grounds: run any program</title>",
    "/embed, <title>",
    "/gallery, <title>",
    "/api/languages, \"id\":\"ruby\"",
    "/grounds/metrics, grounds_runs",
    "/socket.io/socket.io.js, Released under the MIT License",
    "/socket.io/?EIO=4&transport=polling, pingInterval",
  })
  void whatIsServedIsBelowIt(String path, String content) throws Exception {
    var request = HttpRequest.newBuilder(DeployedWar.http(PATH + path)).build();
    var answer = DeployedWar.httpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(content);
  }

  @Test
  void theNativeDoorIsBelowIt() throws Exception {
    var uri = URI.create("ws://127.0.0.1:" + DeployedWar.PORT + PATH + "/run");
    try (var client = RunClient.connect(uri)) {
      assertThat(client.run("ruby", "puts 42").untilTerminal())
          .contains(new Answer("stdout", "42\n"), new Answer("status", 0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "polling", "websocket"})
  void clientsOfSocketIoFindTheirDoorBelowIt(String transport) throws Exception {
    Node.run(
        "clients.mjs",
        List.of("4", transport, DeployedWar.http(PATH).toString(), "unicode"),
        List.of());
  }

  private static StringAsset descriptor(String root) {
    return new StringAsset("<%1$s><context-root>%2$s</context-root></%1$s>".formatted(root, PATH));
  }
}
