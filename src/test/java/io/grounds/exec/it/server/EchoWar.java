package io.grounds.exec.it.server;

import java.net.URI;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deploys our protocol code with an echo behind it; scripts/conformance packs the same. */
@Tag("server")
@ExtendWith(ArquillianExtension.class)
public abstract class EchoWar {

  private static final String PACKAGE = "io/grounds/exec/";

  @Deployment(testable = false)
  public static WebArchive war() {
    var war =
        ShrinkWrap.create(WebArchive.class, "ROOT.war")
            .merge(folder("src/test/conformance"))
            .merge(
                folder("target/test-classes/" + PACKAGE + "conformance"), classes("conformance"));
    for (var name : List.of("engineio", "socketio", "web", "memory")) {
      war.merge(folder("target/classes/" + PACKAGE + name), classes(name));
    }
    return war;
  }

  protected static URI http(String path) {
    return DeployedWar.http(path);
  }

  private static GenericArchive folder(String path) {
    return ShrinkWrap.create(ExplodedImporter.class).importDirectory(path).as(GenericArchive.class);
  }

  private static String classes(String name) {
    return "WEB-INF/classes/" + PACKAGE + name;
  }
}
