package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Patience;
import java.io.File;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deploys the WAR that was built, and looks after each test whether anything is left. */
@Tag("docker")
@ExtendWith(ArquillianExtension.class)
abstract class DeployedWar {

  static final int PORT = Integer.getInteger("test.http.port", 18080);

  @Deployment(testable = false)
  public static WebArchive war() {
    return ShrinkWrap.create(ZipImporter.class, "grounds-exec.war")
        .importFrom(new File(System.getProperty("war", "target/grounds-exec.war")))
        .as(WebArchive.class);
  }

  @AfterEach
  void noContainerIsLeft() {
    Patience.until("no container is left", () -> DockerCli.containers().isEmpty());
    assertThat(DockerCli.containers()).isEmpty();
  }

  static URI http(String path) {
    return URI.create("http://127.0.0.1:" + PORT + path);
  }

  static RunClient connect() throws Exception {
    return RunClient.connect(PORT);
  }
}
