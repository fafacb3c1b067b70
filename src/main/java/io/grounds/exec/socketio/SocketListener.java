package io.grounds.exec.socketio;

/** What a socket tells the application. Called outside of all locks; must not block. */
public interface SocketListener {

  /** The client has been told that it has joined. */
  default void connected() {}

  /** The client sent an event. */
  void event(Event event);

  /**
   * The socket is over for good; told once. A connection that is only lost for a moment is not told
   * of: what is sent meanwhile waits for the client.
   */
  void closed();
}
