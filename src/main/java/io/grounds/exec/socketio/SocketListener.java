package io.grounds.exec.socketio;

/** What a socket tells the application. Called outside of all locks; must not block. */
public interface SocketListener {

  /** The client has been told that it has joined. */
  default void connected() {}

  /** The client sent an event. */
  void event(Event event);

  /** The connection is lost; the client may come back, and what is sent meanwhile waits for it. */
  default void lost() {}

  /** The socket is over for good; told once. */
  void closed();
}
