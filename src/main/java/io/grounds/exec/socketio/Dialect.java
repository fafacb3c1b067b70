package io.grounds.exec.socketio;

import io.grounds.exec.engineio.Session;
import io.grounds.exec.web.Secrets;
import jakarta.json.JsonObject;

/** What differs between the revisions of Socket.IO. */
interface Dialect {

  /** Whether a client is in the default namespace without asking. */
  boolean joinsUnasked();

  /** Whether what is written has to be ASCII. */
  boolean isAscii();

  /** What a client that sends this packet wants to join. */
  Join join(Packet connect);

  /** The id of a new socket. */
  String socketId(Session session, String namespace, Secrets secrets);

  /** Tells a client that it has joined. */
  Packet joined(Socket socket);

  /** Tells a client that it has not. */
  Packet refused(String namespace, String message);

  /** The dialect that goes with a revision of Engine.IO. */
  static Dialect of(Session session) {
    return session.revision() < 4 ? Dialect4.INSTANCE : Dialect5.INSTANCE;
  }

  /**
   * A client's wish to join.
   *
   * @param namespace by name
   * @param auth what it says of itself
   * @param recovers whether it may be one that comes back and says what it has seen
   */
  record Join(String namespace, JsonObject auth, boolean recovers) {}
}
