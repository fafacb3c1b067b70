package io.grounds.exec.socketio;

import io.grounds.exec.web.MalformedPacket;

/** Types of packets, the same in both revisions, each with its number on the wire. */
enum PacketType {
  CONNECT(0),
  DISCONNECT(1),
  EVENT(2),
  ACK(3),
  CONNECT_ERROR(4),
  BINARY_EVENT(5),
  BINARY_ACK(6);

  private static final PacketType[] ALL = values();

  private final int number;

  PacketType(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Whether bytes follow, in messages of their own. */
  boolean isBinary() {
    return this == BINARY_EVENT || this == BINARY_ACK;
  }

  /** The type of the same meaning where bytes follow. */
  PacketType binary() {
    return this == EVENT ? BINARY_EVENT : BINARY_ACK;
  }

  /** The type of the same meaning, wherever its bytes are. */
  PacketType plain() {
    return switch (this) {
      case BINARY_EVENT -> EVENT;
      case BINARY_ACK -> ACK;
      case CONNECT, DISCONNECT, EVENT, ACK, CONNECT_ERROR -> this;
    };
  }

  static PacketType ofDigit(char digit) throws MalformedPacket {
    int number = digit - '0';
    if (number < 0 || number >= ALL.length) {
      throw new MalformedPacket("unknown packet type");
    }
    return ALL[number];
  }
}
