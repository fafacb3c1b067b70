package io.grounds.exec.conformance;

import io.grounds.exec.socketio.Arguments;
import io.grounds.exec.socketio.Event;
import io.grounds.exec.socketio.Namespace;
import io.grounds.exec.socketio.Socket;
import io.grounds.exec.socketio.SocketListener;
import jakarta.json.JsonObject;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells a client what it said of itself, and sends back what it says. */
record SocketEcho(ScheduledExecutorService timers) implements Namespace {

  /**
   * The published suite listens for one message after the other, and misses the second of two that
   * come in one piece; its authors' own server fails it for that.
   */
  private static final long PAUSE_MILLIS = 20;

  @Override
  public SocketListener connect(Socket socket, JsonObject auth) {
    return new SocketListener() {
      @Override
      public void connected() {
        var unused =
            timers.schedule(
                () -> socket.emit("auth", Arguments.of(auth)), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      }

      @Override
      public void event(Event event) {
        switch (event.name()) {
          case "message" -> socket.emit("message-back", event.arguments());
          case "message-with-ack" -> event.acknowledge(event.arguments());
          default -> {}
        }
      }

      @Override
      public void closed(String reason) {}
    };
  }
}
