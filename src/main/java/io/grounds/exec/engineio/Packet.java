package io.grounds.exec.engineio;

import java.nio.ByteBuffer;

/**
 * One packet.
 *
 * @param data empty text where there is none; bytes in messages only
 */
record Packet(PacketType type, Message data) {

  static final Packet CLOSE = of(PacketType.CLOSE);
  static final Packet NOOP = of(PacketType.NOOP);
  static final Packet PING = of(PacketType.PING);

  static Packet of(PacketType type) {
    return new Packet(type, Message.Text.EMPTY);
  }

  static Packet of(PacketType type, String data) {
    return data.isEmpty() ? of(type) : new Packet(type, Message.text(data));
  }

  static Packet message(Message data) {
    return new Packet(PacketType.MESSAGE, data);
  }

  static Packet message(ByteBuffer data) {
    return message(Message.binary(data));
  }

  boolean is(PacketType wanted) {
    return type == wanted;
  }

  /** Whether it is this packet with this text. */
  boolean is(PacketType wanted, String text) {
    return type == wanted && data.equals(Message.text(text));
  }

  /** Room it takes on the heap, in bytes, roughly. */
  int size() {
    return 64 + data.size();
  }
}
