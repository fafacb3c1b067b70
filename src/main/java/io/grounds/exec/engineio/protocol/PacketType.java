package io.grounds.exec.engineio.protocol;

import io.grounds.exec.web.MalformedPacket;

/** Types of packets, the same in both revisions; each with its number on the wire. */
public enum PacketType {
  OPEN(0),
  CLOSE(1),
  PING(2),
  PONG(3),
  MESSAGE(4),
  UPGRADE(5),
  NOOP(6);

  private static final PacketType[] ALL = values();

  private final int number;

  PacketType(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  char digit() {
    return (char) ('0' + number);
  }

  /**
   * @throws MalformedPacket if no type has this digit
   */
  static PacketType ofDigit(char digit) throws MalformedPacket {
    return of(digit - '0');
  }

  /**
   * @throws MalformedPacket if no type has this number
   */
  static PacketType of(int number) throws MalformedPacket {
    if (number < 0 || number >= ALL.length) {
      throw new MalformedPacket("unknown packet type");
    }
    return ALL[number];
  }
}
