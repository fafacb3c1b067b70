package io.grounds.exec.it;

import io.grounds.exec.it.process.Node;
import io.grounds.exec.it.server.DeployedWar;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Socket.IO endpoint, through the client of each generation and every transport that it has.
 */
class NodeClientsTest extends DeployedWar {

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4"})
  void aClientRunsStaysAndComesBack(String version) throws Exception {
    Node.run(
        "clients.mjs",
        List.of(
            version,
            "default,polling,websocket",
            http("").toString(),
            "unicode",
            "long",
            "longUnicode",
            "idle",
            "reconnect"),
        List.of());
  }
}
