package io.grounds.exec.socketio;

import jakarta.json.JsonObject;

/** What is served in one namespace. Thread-safe, does not block. */
public interface Namespace {

  /**
   * A client wants to join.
   *
   * @param auth what it says of itself; empty where it says nothing
   * @return is told what happens on the socket
   * @throws ConnectRefused if it may not
   */
  SocketListener connect(Socket socket, JsonObject auth) throws ConnectRefused;
}
