package io.grounds.exec.engineio.protocol;

/**
 * Which side pings, and when a missing pong ends the session. Kept as deadlines that a timer
 * checks, so that thousands of sessions need no timers. Guarded by its session.
 */
public interface Heartbeat {

  /** What has to happen at this time. */
  Due due(long nowNanos);

  /**
   * Notes that the client sent a packet.
   *
   * @return whether a packet of this type is the client's to send
   */
  boolean heard(PacketType type, long nowNanos);

  /** What a look at the clock may find. */
  enum Due {
    NOTHING,
    PING,
    TIMEOUT
  }
}
