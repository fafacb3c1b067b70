package io.grounds.exec.engineio.protocol;

import static io.grounds.exec.engineio.protocol.Payloads.array;
import static io.grounds.exec.engineio.protocol.Payloads.bytes;
import static io.grounds.exec.engineio.protocol.Payloads.decode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.web.MalformedPacket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FramedPayloadTest {

  private final FramedPayload format = FramedPayload.FORMAT;

  /** The document's example has no type before the bytes, which all implementations write. */
  @Test
  void packetsStandBehindTheirKindAndLength() throws MalformedPacket {
    var packets = List.of(Packet.of(PacketType.MESSAGE, "€"), Packet.message(bytes(1, 2, 3, 4)));
    var payload = bytes(0, 4, 0xff, 0x34, 0xe2, 0x82, 0xac, 1, 5, 0xff, 4, 1, 2, 3, 4);
    assertThat(format.encode(packets)).isEqualTo(payload);
    assertThat(decode(format, payload)).isEqualTo(packets);
  }

  @Test
  void eachDigitOfALengthIsAByte() throws MalformedPacket {
    var packet = Packet.of(PacketType.MESSAGE, "x".repeat(1029));
    var payload = format.encode(List.of(packet));
    assertThat(array(payload)).startsWith(0, 1, 0, 3, 0, 0xff, '4', 'x').hasSize(6 + 1030);
    assertThat(decode(format, payload)).containsExactly(packet);
  }

  @Test
  void lengthsCountBytes() {
    assertThat(format.encode(List.of(Packet.of(PacketType.MESSAGE, "😀"))))
        .isEqualTo(bytes(0, 5, 0xff, '4', 0xf0, 0x9f, 0x98, 0x80));
  }

  @Test
  void everyPacketSurvivesTheWay() throws MalformedPacket {
    Payloads.survivesTheWay(format);
  }

  @Test
  void textMayHoldBytesAsBase64() throws MalformedPacket {
    assertThat(decode(format, bytes(0, 6, 0xff, 'b', '4', 'A', 'Q', '=', '=')))
        .containsExactly(Packet.message(bytes(1)));
  }

  @Test
  void aPartOfABufferIsReadAndWrittenAsIfItWereAll() throws MalformedPacket {
    var part = bytes(9, 9, 1, 2, 9).position(2).limit(4).slice();
    var payload = format.encode(List.of(Packet.message(part)));
    assertThat(payload).isEqualTo(bytes(1, 3, 0xff, 4, 1, 2));
    var amidst = ByteBuffer.allocate(20).put(bytes(7, 7)).put(payload).flip().position(2);
    assertThat(decode(format, amidst)).containsExactly(Packet.message(bytes(1, 2)));
  }

  @Test
  void theTypeHasNoCharset() {
    assertThat(format.contentType()).isEqualTo("application/octet-stream");
  }

  @ParameterizedTest
  @MethodSource
  void whatIsNoPayloadIsRefused(ByteBuffer body) {
    Payloads.isRefused(format, body);
  }

  static Stream<ByteBuffer> whatIsNoPayloadIsRefused() {
    return Stream.of(
        bytes(),
        bytes(0),
        bytes(2, 1, 0xff, '2'),
        bytes(0xff, 1, 0xff, '2'),
        bytes(0, 0xff, '2'),
        bytes(0, 1),
        bytes(0, 1, '2'),
        bytes(0, 10, 0xff, '2'),
        bytes(0, 0xfe, 0xff, '2'),
        bytes(0, '1', 0xff, '2'),
        bytes(0, 0, 0xff),
        bytes(1, 0, 0xff),
        bytes(0, 2, 0xff, '2'),
        bytes(0, 1, 0xff, '9'),
        bytes(1, 1, 0xff, 7),
        bytes(1, 1, 0xff, 0xff),
        bytes(0, 1, 0xff, '2', 0),
        bytes(0, 9, 9, 9, 9, 9, 9, 9, 9, 9, 0xff, '2'),
        bytes(0, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 0xff, '2'),
        bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xff, '2'));
  }

  @Test
  void packetsBeforeAMalformedOneCount() {
    var packets = new ArrayList<Packet>();
    assertThatThrownBy(() -> format.decode(bytes(0, 1, 0xff, '2', 9), packets::add))
        .isInstanceOf(MalformedPacket.class);
    assertThat(packets).containsExactly(Packet.PING);
  }

  @Test
  void whateverComesIsAPayloadOrMalformed() {
    var seeds =
        Stream.of(
                format.encode(List.of(Packet.of(PacketType.MESSAGE, "€"), Packet.PING)),
                format.encode(List.of(Packet.message(bytes(1, 2, 3, 4)), Packet.NOOP)),
                format.encode(List.of(Packet.of(PacketType.MESSAGE, "x".repeat(120)))))
            .map(Payloads::array)
            .toList();
    Fuzz.nothingButMalformedPacketIsThrown(
        seeds, input -> format.decode(ByteBuffer.wrap(input), packet -> {}));
  }
}
