package io.grounds.exec.engineio.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.protocol.Heartbeat.Due;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerHeartbeatTest {

  private static final Duration INTERVAL = Duration.ofNanos(300);
  private static final Duration TIMEOUT = Duration.ofNanos(200);

  @Test
  void aPingIsDueAfterTheIntervalAndOnce() {
    var heartbeat = at(0);
    assertThat(heartbeat.due(299)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.due(300)).isEqualTo(Due.PING);
    assertThat(heartbeat.due(301)).isEqualTo(Due.NOTHING);
  }

  @Test
  void noAnswerWithinTheTimeoutIsTheEnd() {
    var heartbeat = at(0);
    assertThat(heartbeat.due(300)).isEqualTo(Due.PING);
    assertThat(heartbeat.due(499)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.due(500)).isEqualTo(Due.TIMEOUT);
  }

  @Test
  void anAnswerBeginsTheNextInterval() {
    var heartbeat = at(0);
    assertThat(heartbeat.due(300)).isEqualTo(Due.PING);
    assertThat(heartbeat.heard(PacketType.PONG, 450)).isTrue();
    assertThat(heartbeat.due(749)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.due(750)).isEqualTo(Due.PING);
    assertThat(heartbeat.due(950)).isEqualTo(Due.TIMEOUT);
  }

  @Test
  void anythingElseIsNoAnswer() {
    var heartbeat = at(0);
    assertThat(heartbeat.due(300)).isEqualTo(Due.PING);
    assertThat(heartbeat.heard(PacketType.MESSAGE, 400)).isTrue();
    assertThat(heartbeat.due(500)).isEqualTo(Due.TIMEOUT);
  }

  @Test
  void aLookThatIsSomewhatLateTakesNothingFromTheEnd() {
    var heartbeat = at(0);
    assertThat(heartbeat.due(340)).isEqualTo(Due.PING);
    assertThat(heartbeat.due(499)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.due(500)).isEqualTo(Due.TIMEOUT);
  }

  @Test
  void aPauseOfTheMachineIsNotTheClientsFault() {
    var heartbeat = at(0);
    assertThat(heartbeat.due(100_000)).isEqualTo(Due.PING);
    assertThat(heartbeat.due(100_149)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.due(100_150)).isEqualTo(Due.TIMEOUT);
  }

  @ParameterizedTest
  @EnumSource(PacketType.class)
  void onlyAPingIsNotTheClientsToSend(PacketType type) {
    assertThat(at(0).heard(type, 1)).isEqualTo(type != PacketType.PING);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -100, Long.MAX_VALUE - 100})
  void theClockMayBeginAnywhereAndOverflow(long start) {
    var heartbeat = at(start);
    assertThat(heartbeat.due(start + 299)).isEqualTo(Due.NOTHING);
    assertThat(heartbeat.due(start + 300)).isEqualTo(Due.PING);
    assertThat(heartbeat.due(start + 500)).isEqualTo(Due.TIMEOUT);
  }

  private static ServerHeartbeat at(long nowNanos) {
    return new ServerHeartbeat(INTERVAL, TIMEOUT, nowNanos);
  }
}
