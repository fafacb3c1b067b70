package io.grounds.exec.engineio.protocol;

import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import java.nio.ByteBuffer;

/** Revision 3, of Socket.IO 1.x and 2.x: bytes carry their packet's type in front. */
public final class Protocol3 implements Protocol {

  @Override
  public int revision() {
    return 3;
  }

  @Override
  public Message frame(Packet packet) {
    return Protocol.isBinary(packet)
        ? Message.binary(typed(packet))
        : Message.text(Protocol.text(packet));
  }

  @Override
  public Packet packet(Message frame) throws MalformedPacket {
    return frame instanceof Message.Text text
        ? packet(text.text())
        : packet(((Message.Binary) frame).bytes().duplicate());
  }

  /**
   * Binary framing wherever the client does not rule it out: clients of 1.x in browsers understand
   * nothing else, and send nothing else.
   */
  @Override
  public PayloadFormat answerFormat(Query query) {
    if (query.jsonp().isPresent()) {
      return new JsonpPayload(query.jsonp().get());
    }
    return query.isBase64() ? CountedPayload.FORMAT : FramedPayload.FORMAT;
  }

  @Override
  public PayloadFormat bodyFormat(Query query, boolean isBinary) {
    if (isBinary) {
      return FramedPayload.FORMAT;
    }
    return query.jsonp().isPresent()
        ? new JsonpPayload(query.jsonp().get())
        : CountedPayload.FORMAT;
  }

  @Override
  public Heartbeat heartbeat(EngineOptions options, long nowNanos) {
    return new ClientHeartbeat(options.pingInterval().plus(options.pingTimeout()), nowNanos);
  }

  /** The type's number as a byte, then the data. */
  static ByteBuffer typed(Packet packet) {
    var data = Protocol.bytes(packet);
    var typed = ByteBuffer.allocate(1 + data.remaining());
    return typed.put((byte) packet.type().number()).put(data).flip();
  }

  static Packet packet(ByteBuffer typed) throws MalformedPacket {
    if (!typed.hasRemaining()) {
      throw new MalformedPacket("empty packet");
    }
    var type = PacketType.of(typed.get());
    return type == PacketType.MESSAGE ? Packet.message(typed.slice()) : Packet.of(type);
  }

  static String base64(Packet packet) {
    return "b" + packet.type().digit() + Protocol.base64(packet);
  }

  static Packet packet(String text) throws MalformedPacket {
    if (text.startsWith("b") && text.length() > 1) {
      var type = PacketType.ofDigit(text.charAt(1));
      var data = SeparatedPayload.base64(text.substring(2));
      return type == PacketType.MESSAGE ? Packet.message(data) : Packet.of(type);
    }
    return Protocol.ofText(text);
  }
}
