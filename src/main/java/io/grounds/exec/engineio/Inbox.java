package io.grounds.exec.engineio;

import static java.lang.System.Logger.Level.DEBUG;

import io.grounds.exec.engineio.protocol.Protocol;
import io.grounds.exec.memory.MemoryClaim;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import io.grounds.exec.web.TextParts;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What comes in over one WebSocket. Joins the parts in which messages arrive, and bounds them
 * itself, since not every server keeps to the maximum that it is told. Called by one thread at a
 * time, except for its end.
 */
final class Inbox {

  private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

  private final Session session;
  private final WebSocketTransport transport;
  private final Protocol protocol;

  /** One for both kinds of messages, of which only one arrives at a time. */
  private final MemoryClaim claim;

  private final TextParts texts;

  // Only while a message arrives: most connections are idle most of the time.
  private @Nullable ByteArrayOutputStream bytes;

  Inbox(Session session, WebSocketTransport transport, Protocol protocol) {
    this.session = session;
    this.transport = transport;
    this.protocol = protocol;
    this.claim = session.claimInput();
    this.texts = new TextParts(claim);
  }

  void text(String part, boolean isLast) {
    if (isLast) {
      texts.end(part).map(Message::text).ifPresentOrElse(this::take, this::tooLong);
    } else if (!texts.add(part)) {
      tooLong();
    }
  }

  void binary(ByteBuffer part, boolean isLast) {
    if (!claim.grow(part.remaining())) {
      bytes = null;
      tooLong();
      return;
    }
    if (bytes == null) {
      bytes = new ByteArrayOutputStream(part.remaining());
    }
    var copy = new byte[part.remaining()];
    part.get(copy);
    bytes.writeBytes(copy);
    if (isLast) {
      var whole = ByteBuffer.wrap(bytes.toByteArray());
      bytes = null;
      claim.release();
      take(Message.binary(whole));
    }
  }

  void closed(int closeCode) {
    claim.close();
    session.closedWith(closeCode);
    session.transportClosed(transport, CloseCause.TRANSPORT_CLOSE);
  }

  private void tooLong() {
    LOG.log(DEBUG, "session {0} sent more than there is room for", session.id());
    // All that comes after that is the rest of it.
    claim.close();
    transport.closeAs(new CloseReason(CloseCodes.TOO_BIG, "Message too long."));
    session.transportClosed(transport, CloseCause.TRANSPORT_ERROR);
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
