package io.grounds.exec.it;

import io.grounds.exec.it.process.Node;
import io.grounds.exec.it.server.EchoWar;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes between the client of each generation and an application, which the run event has not. */
class NodeBinaryTest extends EchoWar {

  @ParameterizedTest
  @CsvSource({
    "1,default", "1,polling", "1,websocket",
    "2,default", "2,polling", "2,websocket",
    "3,default", "3,polling", "3,websocket",
    "4,default", "4,polling", "4,websocket",
  })
  void bytesComeBackAsTheyWere(String version, String transport) throws Exception {
    Node.run("clients.mjs", List.of(version, transport, http("").toString(), "binary"), List.of());
  }
}
