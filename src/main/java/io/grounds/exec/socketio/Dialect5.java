package io.grounds.exec.socketio;

import io.grounds.exec.engineio.Session;
import jakarta.json.JsonObject;

/** Revision 5, of Socket.IO 3.x and 4.x: every namespace is asked for, with a payload. */
enum Dialect5 implements Dialect {
  INSTANCE;

  @Override
  public boolean joinsUnasked() {
    return false;
  }

  @Override
  public boolean isAscii() {
    return false;
  }

  @Override
  public boolean recovers() {
    return true;
  }

  @Override
  public Join join(Packet connect) {
    var auth = connect.data();
    return new Join(
        connect.namespace(), auth == null ? JsonObject.EMPTY_JSON_OBJECT : auth.asJsonObject());
  }

  @Override
  public String socketId(Session session, String namespace, Secrets secrets) {
    return secrets.next();
  }

  @Override
  public Packet joined(Socket socket) {
    var data = JsonText.builders().createObjectBuilder().add("sid", socket.id());
    socket.recoveryId().ifPresent(pid -> data.add("pid", pid));
    return Packet.of(PacketType.CONNECT, socket.namespace(), data.build());
  }

  @Override
  public Packet refused(String namespace, String message) {
    return Packet.of(
        PacketType.CONNECT_ERROR,
        namespace,
        JsonText.builders().createObjectBuilder().add("message", message).build());
  }
}
