package io.grounds.exec.engineio.protocol;

import static io.grounds.exec.engineio.protocol.Payloads.bytes;
import static io.grounds.exec.engineio.protocol.Payloads.decode;
import static io.grounds.exec.engineio.protocol.Payloads.encode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.web.MalformedPacket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedPayloadTest {

  private final SeparatedPayload format = SeparatedPayload.FORMAT;

  @Test
  void packetsHaveASeparatorBetween() throws MalformedPacket {
    var hello = Packet.of(PacketType.MESSAGE, "hello");
    var world = Packet.of(PacketType.MESSAGE, "world");
    assertThat(encode(format, hello, Packet.PING, world)).isEqualTo("4hello\u001e2\u001e4world");
    assertThat(decode(format, "4hello\u001e2\u001e4world"))
        .containsExactly(hello, Packet.PING, world);
  }

  @Test
  void bytesAreBase64BehindAB() throws MalformedPacket {
    var hello = Packet.of(PacketType.MESSAGE, "hello");
    var binary = Packet.message(bytes(1, 2, 3, 4));
    assertThat(encode(format, hello, binary)).isEqualTo("4hello\u001ebAQIDBA==");
    assertThat(decode(format, "4hello\u001ebAQIDBA==")).containsExactly(hello, binary);
  }

  @Test
  void onePacketHasNoSeparator() {
    assertThat(encode(format, Packet.NOOP)).isEqualTo("6");
  }

  @Test
  void everyPacketSurvivesTheWay() throws MalformedPacket {
    Payloads.survivesTheWay(format);
  }

  @Test
  void itIsTextInUtf8() {
    assertThat(format.contentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(format.encode(List.of(Packet.of(PacketType.MESSAGE, "€"))))
        .isEqualTo(bytes(0x34, 0xe2, 0x82, 0xac));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "\u001e", "4a\u001e", "\u001e4a", "4a\u001e\u001e4b", "7", "bA", "b4*"})
  void whatIsNoPayloadIsRefused(String body) {
    Payloads.isRefused(format, body);
  }

  @Test
  void packetsBeforeAMalformedOneCount() {
    var packets = new ArrayList<Packet>();
    assertThatThrownBy(
            () -> format.decode(StandardCharsets.UTF_8.encode("2\u001e9\u001e3"), packets::add))
        .isInstanceOf(MalformedPacket.class);
    assertThat(packets).containsExactly(Packet.PING);
  }

  @Test
  void whateverComesIsAPayloadOrMalformed() {
    var seeds =
        Stream.of("4hello\u001e2\u001e4world", "4a\u001ebAQIDBA==", "b", "4😀€\u001e6")
            .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
            .toList();
    Fuzz.nothingButMalformedPacketIsThrown(
        seeds, input -> format.decode(ByteBuffer.wrap(input), packet -> {}));
  }
}
