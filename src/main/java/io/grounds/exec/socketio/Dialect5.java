package io.grounds.exec.socketio;

import io.grounds.exec.engineio.Session;
import io.grounds.exec.web.JsonText;
import io.grounds.exec.web.Secrets;
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
  public Join join(Packet connect) {
    if (connect.data() == null) {
      return new Join(connect.namespace(), JsonObject.EMPTY_JSON_OBJECT, true);
    }
    // Clients that send nothing in braces are others than the official ones, and some of them
    // cannot take the mark that events are sent with to clients that come back.
    var auth = connect.data().asJsonObject();
    return new Join(connect.namespace(), auth, !auth.isEmpty());
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
