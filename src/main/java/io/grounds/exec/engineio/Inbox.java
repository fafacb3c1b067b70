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

  // Only while a message arrives: most connections are idle most of the time.
  private @Nullable StringBuilder text;
  private @Nullable ByteArrayOutputStream bytes;

  Inbox(Session session, WebSocketTransport transport, Protocol protocol, int maxSize) {
    this.session = session;
    this.transport = transport;
    this.protocol = protocol;
    this.maxSize = maxSize;
  }

  void text(String part, boolean isLast) {
    if (isLast && text == null && part.length() <= maxSize) {
      take(Message.text(part));
      return;
    }
    if (text == null) {
      text = new StringBuilder();
    }
    if (fits(text.length(), part.length())) {
      text.append(part);
      if (isLast) {
        var whole = text.toString();
        text = null;
        take(Message.text(whole));
      }
    }
  }

  void binary(ByteBuffer part, boolean isLast) {
    if (bytes == null) {
      bytes = new ByteArrayOutputStream(part.remaining());
    }
    if (fits(bytes.size(), part.remaining())) {
      var copy = new byte[part.remaining()];
      part.get(copy);
      bytes.writeBytes(copy);
      if (isLast) {
        var whole = ByteBuffer.wrap(bytes.toByteArray());
        bytes = null;
        take(Message.binary(whole));
      }
    }
  }

  void closed() {
    session.transportClosed(transport, CloseCause.TRANSPORT_CLOSE);
  }

  private boolean fits(int size, int more) {
    if (size + more <= maxSize) {
      return true;
    }
    LOG.log(DEBUG, "session {0} sent a message of more than {1}", session.id(), maxSize);
    session.transportClosed(transport, CloseCause.TRANSPORT_ERROR);
    transport.closeAs(new CloseReason(CloseCodes.TOO_BIG, "Message too long."));
    return false;
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
