package io.grounds.exec.engineio;

/**
 * What a session tells the application. Called outside of all locks, by threads of the server, one
 * call at a time as long as the client keeps to the protocol; must not block.
 */
public interface SessionListener {

  /**
   * The client sent a message.
   *
   * @throws MalformedPacket to end the session: it speaks no language of ours
   */
  void message(Message message) throws MalformedPacket;

  /** A look at the clock, about once a second. */
  default void tick() {}

  /** The session is over; told once, and nothing is told after it. */
  void closed(CloseCause cause);
}
