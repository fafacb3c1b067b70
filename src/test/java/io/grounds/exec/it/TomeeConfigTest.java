package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.process.LocalProcess;
import io.grounds.exec.run.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What server-config/tomee does to the files of a server. */
class TomeeConfigTest {

  private static final String TOMEE_XML = "<tomee>\n  <!-- the operator's own -->\n</tomee>\n";
  private static final String SERVER_XML =
      "<Server>\n  <Host>\n    <Valve/>\n  </Host>\n  <Host/>\n</Server>\n";

  @TempDir Path server;

  @BeforeEach
  void aServer() throws Exception {
    Files.createDirectory(server.resolve("conf"));
    Files.writeString(conf("tomee.xml"), TOMEE_XML);
    Files.writeString(conf("server.xml"), SERVER_XML);
    Files.writeString(conf("system.properties"), "own=1\nDOCKER_HOST=tcp://old:1\n");
  }

  @Test
  void itIsAppliedOnceHoweverOftenItIsApplied() throws Exception {
    script("apply");
    var tomee = Files.readString(conf("tomee.xml"));
    var all = Files.readString(conf("server.xml"));
    assertThat(tomee)
        .startsWith("<tomee>\n  <!-- the operator's own -->\n")
        .containsOnlyOnce("<Resource id=\"grounds\"")
        .endsWith("</tomee>\n");
    assertThat(all).containsOnlyOnce("RemoteIpValve");
    script("apply");
    assertThat(Files.readString(conf("tomee.xml"))).isEqualTo(tomee);
    assertThat(Files.readString(conf("server.xml"))).isEqualTo(all);
    assertThat(Files.readString(conf("system.properties")))
        .isEqualTo("own=1\nDOCKER_HOST=tcp://old:1\nGROUNDS_THREADS=openejb:Resource/grounds\n");
  }

  @Test
  void theEngineIsTheLastOneThatWasNamed() throws Exception {
    script("engine-tls");
    script("engine-tls");
    assertThat(Files.readString(conf("system.properties")))
        .isEqualTo(
            "own=1\nDOCKER_HOST=tcp://new:2\nDOCKER_TLS_VERIFY=1\nDOCKER_CERT_PATH=/certificates\n");
  }

  @Test
  void whatIsTakenBackLeavesTheOperatorsOwn() throws Exception {
    script("apply");
    script("engine-tls");
    script("undo");
    script("undo");
    assertThat(Files.readString(conf("tomee.xml"))).isEqualTo(TOMEE_XML);
    assertThat(Files.readString(conf("server.xml"))).isEqualTo(SERVER_XML);
    assertThat(Files.readString(conf("system.properties"))).isEqualTo("own=1\n");
  }

  private Path conf(String file) {
    return server.resolve("conf").resolve(file);
  }

  private void script(String name) throws Exception {
    var environment = List.of("env", "ENGINE=tcp://new:2", "CERTIFICATES=/certificates");
    var command = new ArrayList<>(environment);
    command.addAll(List.of("server-config/tomee/" + name, server.toString()));
    var unused = LocalProcess.run(Path.of("."), command, List.of(), Patience.LIMIT);
  }
}
