package io.grounds.exec.engineio.protocol;

import java.time.Duration;

/** Revision 4: the server pings, and the client has to answer. */
final class ServerHeartbeat implements Heartbeat {

  private final long intervalNanos;
  private final long timeoutNanos;
  private boolean isPinged;
  private long sinceNanos;

  ServerHeartbeat(Duration interval, Duration timeout, long nowNanos) {
    this.intervalNanos = interval.toNanos();
    this.timeoutNanos = timeout.toNanos();
    this.sinceNanos = nowNanos;
  }

  @Override
  public Due due(long nowNanos) {
    long elapsed = nowNanos - sinceNanos;
    if (isPinged) {
      return elapsed >= timeoutNanos ? Due.TIMEOUT : Due.NOTHING;
    }
    if (elapsed < intervalNanos) {
      return Due.NOTHING;
    }
    isPinged = true;
    // A look that came somewhat late takes nothing from the end; one that came much too late,
    // after a pause of the whole machine, must not be the client's fault.
    sinceNanos = nowNanos - Math.min(elapsed - intervalNanos, timeoutNanos / 4);
    return Due.PING;
  }

  /** An answer to no ping is let pass: it says no less that the client is there. */
  @Override
  public boolean heard(PacketType type, long nowNanos) {
    if (type == PacketType.PONG) {
      isPinged = false;
      sinceNanos = nowNanos;
    }
    return type != PacketType.PING;
  }
}
