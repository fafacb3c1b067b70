package io.grounds.exec.engineio.protocol;

import io.grounds.exec.web.Message;
import java.nio.ByteBuffer;

/**
 * One packet.
 *
 * @param data empty text where there is none; bytes in messages only
 */
public record Packet(PacketType type, Message data) {

  public static final Packet CLOSE = of(PacketType.CLOSE);
  public static final Packet NOOP = of(PacketType.NOOP);
  public static final Packet PING = of(PacketType.PING);

  public static Packet of(PacketType type) {
    return new Packet(type, Message.Text.EMPTY);
  }

  public static Packet of(PacketType type, String data) {
    return data.isEmpty() ? of(type) : new Packet(type, Message.text(data));
  }

  public static Packet message(Message data) {
    return new Packet(PacketType.MESSAGE, data);
  }

  public static Packet message(ByteBuffer data) {
    return message(Message.binary(data));
  }

  public boolean is(PacketType wanted) {
    return type == wanted;
  }

  /** Whether it is this packet with this text. */
  public boolean is(PacketType wanted, String text) {
    return type == wanted && data.equals(Message.text(text));
  }

  /** Room it takes on the heap, in bytes, roughly. */
  public int size() {
    return 64 + data.size();
  }
}
