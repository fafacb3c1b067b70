package io.grounds.exec.endpoint;

import io.grounds.exec.engineio.SharedRoom;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.RecentRequests;
import io.grounds.exec.run.RunSession;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.run.Visitor;
import io.grounds.exec.socketio.Event;
import io.grounds.exec.socketio.Namespace;
import io.grounds.exec.socketio.Socket;
import io.grounds.exec.socketio.SocketListener;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * The Socket.IO door: a client emits {@code run} with a request, and gets {@code run} events with
 * the answers, those of the native door.
 */
final class RunNamespace implements Namespace {

  static final String RUN = "run";

  private final RunnerRegistry registry;
  private final Limits limits;
  private final Clock clock;
  private final SharedRoom room;
  private final RecentRequests recent;

  RunNamespace(
      RunnerRegistry registry, Limits limits, Clock clock, SharedRoom room, RecentRequests recent) {
    this.registry = registry;
    this.limits = limits;
    this.clock = clock;
    this.room = room;
    this.recent = recent;
  }

  @Override
  public SocketListener connect(Socket socket, JsonObject auth) {
    return new Door(socket, auth);
  }

  /** What one client does. */
  private final class Door implements SocketListener {

    private final Outbox outbox;
    private final RunSession runs;

    Door(Socket socket, JsonObject auth) {
      // Twice the output of one run: what is left of the one before it, and its own.
      outbox =
          new Outbox(
              (chunks, done) ->
                  socket.emit(
                      RUN,
                      chunks.stream().map(Chunk::toArguments).toList(),
                      () -> done.accept(null)),
              2 * limits.outputBytes(),
              room,
              clock,
              socket::abandon);
      runs =
          new RunSession(
              registry,
              clock,
              recent,
              new Visitor(socket.remoteAddress(), formerId(auth), socket.recoveryId()),
              event -> Chunk.of(event).ifPresent(outbox::offer));
    }

    @Override
    public void event(Event event) {
      if (!event.name().equals(RUN)) {
        return;
      }
      var values = event.arguments().values();
      var message = new RunMessage(values.isEmpty() ? JsonValue.NULL : values.get(0));
      try {
        runs.request(message::toRequest);
      } catch (InvalidRun e) {
        outbox.offer(Chunk.error(e.sentence()));
      }
    }

    @Override
    public void lost() {
      runs.leave();
    }

    @Override
    public void closed() {
      runs.close();
      outbox.close();
    }
  }

  private static Optional<String> formerId(JsonObject auth) {
    return auth.get("pid") instanceof JsonString pid
        ? Optional.of(pid.getString())
        : Optional.empty();
  }
}
