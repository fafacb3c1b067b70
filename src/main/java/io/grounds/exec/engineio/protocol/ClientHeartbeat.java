package io.grounds.exec.engineio.protocol;

import java.time.Duration;

/** Revision 3: the client pings, the server answers, and waits so long for the next. */
final class ClientHeartbeat implements Heartbeat {

  private final long patienceNanos;
  private long lastNanos;

  ClientHeartbeat(Duration patience, long nowNanos) {
    this.patienceNanos = patience.toNanos();
    this.lastNanos = nowNanos;
  }

  @Override
  public Due due(long nowNanos) {
    return nowNanos - lastNanos >= patienceNanos ? Due.TIMEOUT : Due.NOTHING;
  }

  /** Every packet of the client shows that it is alive. */
  @Override
  public boolean heard(PacketType type, long nowNanos) {
    lastNanos = nowNanos;
    return type != PacketType.PONG;
  }
}
