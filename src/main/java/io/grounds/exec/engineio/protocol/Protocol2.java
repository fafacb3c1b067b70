package io.grounds.exec.engineio.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;

/**
 * Revision 2, of Socket.IO 1.0: as the third, except for text in frames, which is encoded as UTF-8
 * once more than WebSocket does by itself.
 */
final class Protocol2 implements Protocol {

  private final Protocol3 later = new Protocol3();

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Message frame(Packet packet) {
    return Protocol.isBinary(packet)
        ? later.frame(packet)
        : Message.text(new String(Protocol.text(packet).getBytes(UTF_8), ISO_8859_1));
  }

  @Override
  public Packet packet(Message frame) throws MalformedPacket {
    return frame instanceof Message.Text text
        ? Protocol3.packet(CountedPayload.withoutSecondUtf8(text.text()))
        : later.packet(frame);
  }

  @Override
  public PayloadFormat answerFormat(Query query) {
    return later.answerFormat(query);
  }

  @Override
  public PayloadFormat bodyFormat(Query query, boolean isBinary) {
    return later.bodyFormat(query, isBinary);
  }

  @Override
  public Heartbeat heartbeat(EngineOptions options, long nowNanos) {
    return later.heartbeat(options, nowNanos);
  }
}
