package io.grounds.exec.engineio;

/** What is served over Engine.IO. Thread-safe. */
public interface Application {

  /**
   * A client opened a session, which the listener is told of from now on. What is sent to it in
   * here goes out right behind the handshake.
   */
  SessionListener open(Session session);

  /** A look at the clock, about once a second. */
  default void tick() {}
}
