package io.grounds.exec.engineio;

import static java.lang.System.Logger.Level.DEBUG;

import io.grounds.exec.engineio.protocol.Query;
import io.grounds.exec.web.RemoteAddress;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket of a client: a session of its own, or a better transport for one that polls. Public
 * because servers call it by reflection.
 */
public final class EngineEndpoint extends Endpoint {

  private static final System.Logger LOG = System.getLogger(EngineEndpoint.class.getName());

  private final EngineServer server;
  private @Nullable Inbox inbox;

  EngineEndpoint(EngineServer server) {
    this.server = server;
  }

  @Override
  public void onOpen(jakarta.websocket.Session socket, EndpointConfig config) {
    // The heartbeat looks after idle ones, and the session after those that do not read.
    socket.setMaxIdleTimeout(0);
    var query = Query.of(socket.getQueryString());
    // Read as the filter has read it, which has seen to it that there is a protocol.
    var protocol = query.revision().orElseThrow();
    var transport = new WebSocketTransport(socket, protocol);
    var session =
        query.sid().isPresent()
            ? server.find(query.sid().get()).filter(found -> found.upgrade(transport))
            : Optional.of(server.open(protocol, RemoteAddress.of(config), transport));
    if (session.isEmpty()) {
      transport.close(null);
      return;
    }
    var in = new Inbox(session.get(), transport, protocol);
    inbox = in;
    socket.addMessageHandler(String.class, (MessageHandler.Partial<String>) in::text);
    socket.addMessageHandler(ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>) in::binary);
  }

  @Override
  public void onClose(jakarta.websocket.Session socket, CloseReason reason) {
    if (inbox != null) {
      inbox.closed(reason.getCloseCode().getCode());
    }
  }

  @Override
  public void onError(jakarta.websocket.Session socket, Throwable failure) {
    LOG.log(DEBUG, "socket " + socket.getId() + " failed", failure);
  }
}
