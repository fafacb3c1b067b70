package io.grounds.exec.socketio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.engineio.Session;
import io.grounds.exec.web.JsonText;
import io.grounds.exec.web.Secrets;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLDecoder;

/** Revision 4, of Socket.IO 1.x and 2.x: a namespace is joined with a query behind its name. */
enum Dialect4 implements Dialect {
  INSTANCE;

  @Override
  public boolean joinsUnasked() {
    return true;
  }

  @Override
  public boolean isAscii() {
    return true;
  }

  @Override
  public Join join(Packet connect) {
    var namespace = connect.namespace();
    int mark = namespace.indexOf('?');
    return mark < 0
        ? new Join(namespace, JsonObject.EMPTY_JSON_OBJECT, false)
        : new Join(namespace.substring(0, mark), query(namespace.substring(mark + 1)), false);
  }

  @Override
  public String socketId(Session session, String namespace, Secrets secrets) {
    return namespace.equals("/") ? session.id() : namespace + "#" + session.id();
  }

  @Override
  public Packet joined(Socket socket) {
    return Packet.of(PacketType.CONNECT, socket.namespace(), null);
  }

  @Override
  public Packet refused(String namespace, String message) {
    return Packet.of(PacketType.CONNECT_ERROR, namespace, Json.createValue(message));
  }

  private static JsonObject query(String query) {
    var auth = JsonText.builders().createObjectBuilder();
    for (var field : query.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        auth.add(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return auth.build();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      // Not encoded, so it means what it says.
      return text;
    }
  }
}
