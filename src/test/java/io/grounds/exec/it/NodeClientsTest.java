package io.grounds.exec.it;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Socket.IO door, through the client of each generation and every transport that it has. */
class NodeClientsTest extends DeployedWar {

  @ParameterizedTest
  @CsvSource({
    "1,default", "1,polling", "1,websocket",
    "2,default", "2,polling", "2,websocket",
    "3,default", "3,polling", "3,websocket",
    "4,default", "4,polling", "4,websocket",
  })
  void aClientRunsStaysAndComesBack(String version, String transport) throws Exception {
    Node.run(
        "clients.mjs",
        List.of(
            version,
            transport,
            http("").toString(),
            "unicode",
            "long",
            "longUnicode",
            "idle",
            "reconnect"),
        List.of());
  }
}
