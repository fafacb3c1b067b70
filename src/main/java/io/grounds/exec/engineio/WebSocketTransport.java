package io.grounds.exec.engineio;

import static java.lang.System.Logger.Level.DEBUG;

import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.PacketType;
import io.grounds.exec.engineio.protocol.Protocol;
import io.grounds.exec.engineio.protocol.TransportName;
import io.grounds.exec.web.FrameSender;
import jakarta.websocket.CloseReason;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** WebSocket: each packet is a frame. */
final class WebSocketTransport implements Transport {

  private static final System.Logger LOG = System.getLogger(WebSocketTransport.class.getName());

  private static final long CLOSE_PATIENCE_MILLIS = 5000;

  private final jakarta.websocket.Session socket;
  private final FrameSender frames;
  private final Protocol protocol;

  // Guarded by this.
  private boolean isBusy;

  WebSocketTransport(jakarta.websocket.Session socket, Protocol protocol) {
    this.socket = socket;
    this.frames = new FrameSender(socket);
    this.protocol = protocol;
  }

  @Override
  public TransportName name() {
    return TransportName.WEBSOCKET;
  }

  @Override
  public synchronized boolean begin() {
    boolean isFree = !isBusy;
    isBusy = true;
    return isFree;
  }

  /** The end of the socket itself says what a close packet would. */
  @Override
  public void send(List<Packet> packets, Consumer<@Nullable Throwable> done) {
    frames.send(
        packets.stream()
            .filter(packet -> !packet.is(PacketType.CLOSE))
            .map(protocol::frame)
            .toList(),
        failure -> {
          synchronized (this) {
            isBusy = false;
          }
          done.accept(failure);
        });
  }

  @Override
  public void close(@Nullable Packet farewell) {
    closeAs(new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, ""));
  }

  void closeAs(CloseReason reason) {
    try {
      // A client that does not read does not see the end either; then the server cuts it off.
      socket.setMaxIdleTimeout(CLOSE_PATIENCE_MILLIS);
      socket.close(reason);
    } catch (IOException | IllegalStateException e) {
      LOG.log(DEBUG, "socket " + socket.getId() + " did not close", e);
    }
  }
}
