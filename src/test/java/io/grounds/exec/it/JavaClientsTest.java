package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.JavaPlayer;
import io.grounds.exec.it.server.DeployedWar;
import org.junit.jupiter.api.Test;

/** The Socket.IO endpoint, through Java clients of the newer and of the older protocol. */
class JavaClientsTest extends DeployedWar {

  /** Of three clients that are played with at the same time, since each is idle for a while. */
  private static final String[] TRANSPORTS = {"polling,websocket", "polling", "websocket"};

  @Test
  void clientsOfTheNewerProtocolRunAndComeBack() throws Exception {
    assertThat(JavaPlayer.play(JavaPlayer.NEWER, "runs", TRANSPORTS))
        .doesNotContain("java-client-1");
  }

  @Test
  void clientsOfTheOlderProtocolRunAndComeBack() throws Exception {
    assertThat(JavaPlayer.play(JavaPlayer.OLDER, "runs", TRANSPORTS)).contains("/java-client-1/");
  }
}
