package io.grounds.exec.engineio;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What comes in over one WebSocket. Joins the parts in which messages arrive, and bounds them
 * itself, since not every server keeps to the maximum that it is told. Called by one thread at a
 * time.
 */
final class Inbox {

  private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

  private final Session session;
  private final WebSocketTransport transport;
  private final Protocol protocol;
  private final int maxSize;
  private final RoomClaim claim;

  // Only while a message arrives: most connections are idle most of the time.
  private @Nullable StringBuilder text;
  private @Nullable ByteArrayOutputStream bytes;

  Inbox(Session session, WebSocketTransport transport, Protocol protocol, EngineServer server) {
    this.session = session;
    this.transport = transport;
    this.protocol = protocol;
    this.maxSize = server.options().maxHttpBufferSize();
    this.claim = new RoomClaim(server.input());
  }

  void text(String part, boolean isLast) {
    if (isLast && text == null && part.length() <= maxSize) {
      take(Message.text(part));
      return;
    }
    if (text == null) {
      text = new StringBuilder();
    }
    if (fits(part.length())) {
      text.append(part);
      if (isLast) {
        var whole = text.toString();
        forget();
        take(Message.text(whole));
      }
    }
  }

  void binary(ByteBuffer part, boolean isLast) {
    if (bytes == null) {
      bytes = new ByteArrayOutputStream(part.remaining());
    }
    if (fits(part.remaining())) {
      var copy = new byte[part.remaining()];
      part.get(copy);
      bytes.writeBytes(copy);
      if (isLast) {
        var whole = ByteBuffer.wrap(bytes.toByteArray());
        forget();
        take(Message.binary(whole));
      }
    }
  }

  void closed() {
    forget();
    session.transportClosed(transport, CloseCause.TRANSPORT_CLOSE);
  }

  private boolean fits(int more) {
    if (claim.grow(more) && claim.size() <= maxSize) {
      return true;
    }
    LOG.log(DEBUG, "session {0} sent a message of more than {1}", session.id(), maxSize);
    forget();
    transport.closeAs(new CloseReason(CloseCodes.TOO_BIG, "Message too long."));
    session.transportClosed(transport, CloseCause.TRANSPORT_ERROR);
    return false;
  }

  private void forget() {
    text = null;
    bytes = null;
    claim.release();
  }

  private void take(Message frame) {
    try {
      session.receive(protocol.packet(frame), transport);
    } catch (MalformedPacket e) {
      session.transportClosed(transport, CloseCause.PARSE_ERROR);
      transport.close(null);
    }
  }
}
