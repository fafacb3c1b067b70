package io.grounds.exec.socketio;

/** A client may not join a namespace. */
public final class ConnectRefused extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses.
   *
   * @param message that the client is told
   */
  public ConnectRefused(String message) {
    super(message, null, false, false);
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
