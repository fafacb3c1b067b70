package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.process.Node;
import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.run.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The playground in a real browser, which src/test/node/browser plays; each of its cases is a test
 * here. The pictures that it takes are in target/screenshots.
 */
@Tag("docker")
@ExtendWith(ArquillianExtension.class)
class PlaygroundTest {

  /** Origin of the pages that may show the embedded page in a frame. */
  private static final int COURSE_PORT = DeployedWar.PORT + 5;

  private static final Duration PATIENCE = Duration.ofMinutes(8);

  /** With settings of its own: a queue that is soon reached, and output that is worth the name. */
  @Deployment(testable = false)
  public static WebArchive war() {
    var settings =
        "<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee' version='6.0'>%s%s%s</web-app>"
            .formatted(
                setting("GROUNDS_RUNS", "2"),
                setting("GROUNDS_OUTPUT_LIMIT", "16384"),
                setting("GROUNDS_EMBED_ORIGIN", "http://127.0.0.1:" + COURSE_PORT));
    return DeployedWar.war().addAsWebInfResource(new StringAsset(settings), "web.xml");
  }

  @TestFactory
  Stream<DynamicTest> inABrowser() throws Exception {
    var arguments =
        List.of(
            DeployedWar.http("").toString(),
            Path.of("target/screenshots").toAbsolutePath().toString(),
            Integer.toString(COURSE_PORT));
    var said = Node.run("browser/main.mjs", arguments, List.of(), PATIENCE);
    return said.lines()
        .filter(line -> line.startsWith("{"))
        .map(line -> Json.createReader(new StringReader(line)).readObject())
        .map(PlaygroundTest::test);
  }

  @AfterEach
  void noContainerIsLeft() {
    Patience.until("no program is left", () -> DeployedWar.containersInUse() == 0);
  }

  private static DynamicTest test(JsonObject played) {
    var name = played.getString("name");
    return DynamicTest.dynamicTest(
        name, () -> assertThat(played.getString("error", "")).as(name).isEmpty());
  }

  private static String setting(String name, String value) {
    return """
        <env-entry>
          <env-entry-name>%s</env-entry-name>
          <env-entry-type>java.lang.String</env-entry-type>
          <env-entry-value>%s</env-entry-value>
        </env-entry>
        """
        .formatted(name, value);
  }
}
