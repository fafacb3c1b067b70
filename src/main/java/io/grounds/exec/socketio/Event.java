package io.grounds.exec.socketio;

import io.grounds.exec.web.JsonText;
import jakarta.json.JsonString;
import org.jspecify.annotations.Nullable;

/** An event that a client sent. */
public final class Event {

  private final String name;
  private final Arguments arguments;
  private final Socket socket;
  private final @Nullable Long id;

  private Event(String name, Arguments arguments, Socket socket, @Nullable Long id) {
    this.name = name;
    this.arguments = arguments;
    this.socket = socket;
    this.id = id;
  }

  /** The event that a client of that socket sent with this packet. */
  static Event of(Packet packet, Socket socket) {
    var data = packet.array();
    var name = data.get(0) instanceof JsonString text ? text.getString() : data.get(0).toString();
    var values = JsonText.array(data.subList(1, data.size()));
    return new Event(name, new Arguments(values, packet.attachments()), socket, packet.id());
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** What came with it. */
  public Arguments arguments() {
    return arguments;
  }

  /** Acknowledges it, if the client asked for that; called once at most. */
  public void acknowledge(Arguments answer) {
    if (id != null) {
      socket.acknowledge(id, answer);
    }
  }
}
