package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Socket.IO door, through Java clients of the newer and of the older protocol. */
class JavaClientsTest extends DeployedWar {

  @ParameterizedTest
  @ValueSource(strings = {"polling websocket", "polling", "websocket"})
  void aClientOfTheNewerProtocolRunsAndComesBack(String transports) throws Exception {
    assertThat(JavaPlayer.play(JavaPlayer.NEWER, "runs", transports))
        .doesNotContain("java-client-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"polling websocket", "polling", "websocket"})
  void aClientOfTheOlderProtocolRunsAndComesBack(String transports) throws Exception {
    assertThat(JavaPlayer.play(JavaPlayer.OLDER, "runs", transports)).contains("/java-client-1/");
  }
}
