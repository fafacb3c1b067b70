package io.grounds.exec.socketio;

/** What a socket tells the application. Called outside of all locks; must not block. */
public interface SocketListener {

  /** The client has been told that it has joined. */
  default void connected() {}

  /** The client sent an event. */
  void event(Event event);

  /**
   * The connection is lost; the client may come back, and what is sent meanwhile waits for it.
   *
   * @param reason for logs, such as {@code transport close, close code 1006}
   */
  default void lost(String reason) {}

  /**
   * The socket is over for good; told once.
   *
   * @param reason for logs, such as {@code client namespace disconnect}
   */
  void closed(String reason);
}
