package io.grounds.exec.engineio.protocol;

import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;

/** Revision 4, of Socket.IO 3.x and 4.x: bytes need no type, since only messages have them. */
public final class Protocol4 implements Protocol {

  @Override
  public int revision() {
    return 4;
  }

  @Override
  public Message frame(Packet packet) {
    return Protocol.isBinary(packet) ? packet.data() : Message.text(Protocol.text(packet));
  }

  @Override
  public Packet packet(Message frame) throws MalformedPacket {
    return frame instanceof Message.Text text
        ? SeparatedPayload.packet(text.text())
        : Packet.message(frame);
  }

  @Override
  public PayloadFormat answerFormat(Query query) {
    return SeparatedPayload.FORMAT;
  }

  @Override
  public PayloadFormat bodyFormat(Query query, boolean isBinary) throws MalformedPacket {
    if (isBinary) {
      throw new MalformedPacket("revision 4 has no binary payload");
    }
    return SeparatedPayload.FORMAT;
  }

  @Override
  public Heartbeat heartbeat(EngineOptions options, long nowNanos) {
    return new ServerHeartbeat(options.pingInterval(), options.pingTimeout(), nowNanos);
  }
}
