package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.JavaPlayer;
import io.grounds.exec.it.server.EchoWar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes between the Java clients and an application. */
class JavaBinaryTest extends EchoWar {

  @ParameterizedTest
  @ValueSource(strings = {"polling,websocket", "polling", "websocket"})
  void bytesComeBackToAClientOfTheNewerProtocol(String transports) throws Exception {
    assertThat(JavaPlayer.play(JavaPlayer.NEWER, "bytes", transports))
        .doesNotContain("java-client-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"polling,websocket", "polling", "websocket"})
  void bytesComeBackToAClientOfTheOlderProtocol(String transports) throws Exception {
    assertThat(JavaPlayer.play(JavaPlayer.OLDER, "bytes", transports)).contains("/java-client-1/");
  }
}
