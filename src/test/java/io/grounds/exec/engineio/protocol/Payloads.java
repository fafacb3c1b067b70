package io.grounds.exec.engineio.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.web.MalformedPacket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whole payloads, and what may be in them. */
final class Payloads {

  /** Texts that a careless codec breaks. */
  static final List<String> TEXTS =
      List.of(
          "",
          "hello",
          "€",
          "é",
          "😀👩‍👩‍👧",
          "line\nbreak\r\n\ttab",
          "\\n \\\\n \\",
          "\u2028\u2029",
          "\u0000\u0001\u001f\u007f",
          "\uFFFD\uFEFF",
          "\"quotes\" 'and' </script>",
          "4:4a0:b4AA==",
          "b4AA==",
          "0123456789".repeat(1000));

  private Payloads() {}

  /** Packets of every kind, with all the texts. */
  static List<Packet> packets() {
    var packets = new ArrayList<Packet>();
    TEXTS.forEach(text -> packets.add(Packet.of(PacketType.MESSAGE, text)));
    packets.add(Packet.message(bytes()));
    packets.add(Packet.message(bytes(1, 2, 3, 4)));
    packets.add(Packet.message(allBytes()));
    Stream.of(PacketType.values()).forEach(type -> packets.add(Packet.of(type)));
    packets.add(Packet.of(PacketType.PING, "probe"));
    packets.add(Packet.of(PacketType.OPEN, "{\"sid\":\"a\"}"));
    return packets;
  }

  static List<Packet> decode(PayloadFormat format, ByteBuffer body) throws MalformedPacket {
    var packets = new ArrayList<Packet>();
    format.decode(body, packets::add);
    return packets;
  }

  static List<Packet> decode(PayloadFormat format, String body) throws MalformedPacket {
    return decode(format, UTF_8.encode(body));
  }

  static String encode(PayloadFormat format, Packet... packets) {
    return UTF_8.decode(format.encode(List.of(packets))).toString();
  }

  static void isRefused(PayloadFormat format, ByteBuffer body) {
    assertThatThrownBy(() -> decode(format, body), "%s", UTF_8.decode(body.duplicate()))
        .isInstanceOf(MalformedPacket.class);
  }

  static void isRefused(PayloadFormat format, String body) {
    isRefused(format, UTF_8.encode(body));
  }

  /** Asserts that all packets come out as they went in, alone and together. */
  static void survivesTheWay(PayloadFormat format) throws MalformedPacket {
    for (var packet : packets()) {
      assertThat(decode(format, format.encode(List.of(packet)))).containsExactly(packet);
    }
    assertThat(decode(format, format.encode(packets()))).isEqualTo(packets());
  }

  static ByteBuffer bytes(int... values) {
    var buffer = ByteBuffer.allocate(values.length);
    for (int value : values) {
      buffer.put((byte) value);
    }
    return buffer.flip();
  }

  static ByteBuffer allBytes() {
    var buffer = ByteBuffer.allocate(256);
    for (int i = 0; i < 256; i++) {
      buffer.put((byte) i);
    }
    return buffer.flip();
  }

  static byte[] array(ByteBuffer buffer) {
    var array = new byte[buffer.remaining()];
    buffer.duplicate().get(array);
    return array;
  }
}
