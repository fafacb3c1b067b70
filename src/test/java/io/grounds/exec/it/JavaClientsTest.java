package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Socket.IO door, through Java clients of the newer and of the older protocol. */
class JavaClientsTest extends DeployedWar {

  private static final String NEWER = System.getProperty("java.class.path");
  private static final String OLDER = "target/java-client-1/*" + File.pathSeparator + NEWER;

  @ParameterizedTest
  @ValueSource(strings = {"polling websocket", "polling", "websocket"})
  void aClientOfTheNewerProtocolRunsAndComesBack(String transports) throws Exception {
    assertThat(play(NEWER, transports)).doesNotContain("java-client-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"polling websocket", "polling", "websocket"})
  void aClientOfTheOlderProtocolRunsAndComesBack(String transports) throws Exception {
    assertThat(play(OLDER, transports)).contains("/java-client-1/");
  }

  private static String play(String classPath, String transports) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Dfile.encoding=UTF-8", "-cp", classPath));
    command.addAll(List.of(JavaClient.class.getName(), http("").toString()));
    command.addAll(List.of(transports.split(" ")));
    return Program.run(Path.of("."), command, List.of());
  }
}
