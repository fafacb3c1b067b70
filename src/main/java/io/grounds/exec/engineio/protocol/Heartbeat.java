package io.grounds.exec.engineio.protocol;

/**
 * Who tells whom that he is there, and when silence is the end. Kept as points in time that are
 * looked at now and then, so that thousands of sessions need no timers. Guarded by its session.
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
