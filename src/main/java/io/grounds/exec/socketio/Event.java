package io.grounds.exec.socketio;

import org.jspecify.annotations.Nullable;

/** An event that a client sent. */
public final class Event {

  private final String name;
  private final Arguments arguments;
  private final Socket socket;
  private final @Nullable Long id;

  Event(String name, Arguments arguments, Socket socket, @Nullable Long id) {
    this.name = name;
    this.arguments = arguments;
    this.socket = socket;
    this.id = id;
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
