package io.grounds.exec.engineio;

import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;

/**
 * What a session tells the application. Called outside of all locks; must not block. Messages come
 * one at a time as long as the client keeps to the protocol; the end and the clock come from other
 * threads, and may come while a message is still being told.
 */
public interface SessionListener {

  /**
   * The client sent a message.
   *
   * @throws MalformedPacket to end the session, because the message is malformed
   */
  void message(Message message) throws MalformedPacket;

  /** A look at the clock, about once a second. */
  default void tick() {}

  /** The session is over; told once. */
  void closed(CloseCause cause);
}
