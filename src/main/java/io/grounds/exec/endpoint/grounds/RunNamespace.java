package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.run.Caller;
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
 * The protocol over Socket.IO: a client emits {@code run} with a request, and gets {@code run}
 * events with the answers, the same as over the native endpoint.
 */
final class RunNamespace implements Namespace {

  static final String RUN = "run";

  private final Conversations conversations;

  RunNamespace(Conversations conversations) {
    this.conversations = conversations;
  }

  @Override
  public SocketListener connect(Socket socket, JsonObject auth) {
    return new ConnectedClient(socket, auth);
  }

  /** What one client does. */
  private final class ConnectedClient implements SocketListener {

    private final Conversation conversation;

    ConnectedClient(Socket socket, JsonObject auth) {
      conversation =
          conversations.open(
              new Visitor(Caller.at(socket.remoteAddress()), formerId(auth), socket.recoveryId()),
              (chunks, done) ->
                  socket.emit(
                      RUN,
                      chunks.stream().map(Chunk::toArguments).toList(),
                      () -> done.accept(null)),
              socket::abandon);
    }

    @Override
    public void event(Event event) {
      if (!event.name().equals(RUN)) {
        return;
      }
      var values = event.arguments().values();
      conversation.request(() -> new RunMessage(values.isEmpty() ? JsonValue.NULL : values.get(0)));
    }

    @Override
    public void lost(String reason) {
      conversation.leave(reason);
    }

    @Override
    public void closed(String reason) {
      conversation.close(reason);
    }
  }

  private static Optional<String> formerId(JsonObject auth) {
    return auth.get("pid") instanceof JsonString pid
        ? Optional.of(pid.getString())
        : Optional.empty();
  }
}
