package io.grounds.exec.engineio.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.protocol.Heartbeat.Due;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientHeartbeatTest {

  private final ClientHeartbeat heartbeat = new ClientHeartbeat(Duration.ofNanos(500), -100);

  @Test
  void silenceForAsLongAsTheServerIsPatientIsTheEnd() {
    assertThat(heartbeat.due(399)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.due(400)).isEqualTo(Due.TIMEOUT);
  }

  @ParameterizedTest
  @EnumSource(PacketType.class)
  void whateverIsHeardEndsTheSilence(PacketType type) {
    assertThat(heartbeat.heard(type, 200)).isEqualTo(type != PacketType.PONG);
    assertThat(heartbeat.due(699)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.due(700)).isEqualTo(Due.TIMEOUT);
  }

  @Test
  void theServerNeverPings() {
    for (long now = -100; now < 400; now += 7) {
      assertThat(heartbeat.due(now)).isEqualTo(Due.NOTHING);
    }
  }
}
