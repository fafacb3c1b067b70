package io.grounds.exec.engineio.protocol;

import static io.grounds.exec.engineio.protocol.Payloads.bytes;
import static io.grounds.exec.engineio.protocol.Payloads.decode;
import static io.grounds.exec.engineio.protocol.Payloads.encode;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.web.MalformedPacket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedPayloadTest {

  private final CountedPayload format = CountedPayload.FORMAT;

  @Test
  void packetsStandBehindTheirLength() throws MalformedPacket {
    var packets = List.of(message("hello"), message("world"));
    assertThat(encode(format, packets.get(0), packets.get(1))).isEqualTo("6:4hello6:4world");
    assertThat(decode(format, "6:4hello6:4world")).isEqualTo(packets);
  }

  @Test
  void lengthsCountCharactersAndNotBytes() throws MalformedPacket {
    assertThat(encode(format, message("hello"), message("€"))).isEqualTo("6:4hello2:4€");
    assertThat(decode(format, "6:4hello2:4€")).containsExactly(message("hello"), message("€"));
  }

  @Test
  void lengthsCountCharactersAsJavaScriptDoes() throws MalformedPacket {
    assertThat(encode(format, message("😀"), Packet.PING)).isEqualTo("3:4😀1:2");
    assertThat(decode(format, "3:4😀1:2")).containsExactly(message("😀"), Packet.PING);
  }

  @Test
  void bytesAreBase64BehindABAndTheirType() throws MalformedPacket {
    var binary = Packet.message(bytes(1, 2, 3, 4));
    assertThat(encode(format, message("€"), binary)).isEqualTo("2:4€10:b4AQIDBA==");
    assertThat(decode(format, "2:4€10:b4AQIDBA==")).containsExactly(message("€"), binary);
  }

  @Test
  void everyPacketSurvivesTheWay() throws MalformedPacket {
    Payloads.survivesTheWay(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "€uro", "😀", "ünï", "中文", "\u0080", "a\u00ff", "👩‍👩‍👧"})
  void textThatWasEncodedTwiceIsDecodedTwice(String text) throws MalformedPacket {
    var once = new String(("4" + text).getBytes(UTF_8), ISO_8859_1);
    assertThat(decode(format, once.length() + ":" + once + "1:2"))
        .containsExactly(message(text), Packet.PING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "ÿ", "ünï", "Ã", "\u0080", "é€", "Ã©€", "plain"})
  void textThatWasEncodedOnceIsDecodedOnce(String text) throws MalformedPacket {
    assertThat(decode(format, (1 + text.length()) + ":4" + text)).containsExactly(message(text));
  }

  @Test
  void aSecondEncodingIsUndoneInEachPacketForItself() throws MalformedPacket {
    assertThat(decode(format, "3:4Ã©2:4€")).containsExactly(message("é"), message("€"));
  }

  @Test
  void anEmptyPacketIsNone() throws MalformedPacket {
    assertThat(decode(format, "0:")).isEmpty();
    assertThat(decode(format, "0:1:20:")).containsExactly(Packet.PING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "4",
        "4hello",
        ":4hello",
        "6:4hello3",
        "7:4hello",
        "5:4hello",
        "-1:4",
        "+1:4",
        " 1:4",
        "1e0:4",
        "0x1:4",
        "\u0661:4",
        "1:9",
        "4:b4A*",
        "1:b",
        "3:b7A",
        "999999999:4",
        "2147483647:4",
        "9999999999:4",
        "0000000001:4"
      })
  void whatIsNoPayloadIsRefused(String body) {
    Payloads.isRefused(format, body);
  }

  @Test
  void packetsBeforeAMalformedOneCount() {
    var packets = new ArrayList<Packet>();
    assertThatThrownBy(() -> CountedPayload.decode("1:21:9", packets::add))
        .isInstanceOf(MalformedPacket.class);
    assertThat(packets).containsExactly(Packet.PING);
  }

  @Test
  void whateverComesIsAPayloadOrMalformed() {
    var seeds =
        Stream.of("6:4hello6:4world", "2:4€10:b4AQIDBA==", "3:4Ã©1:2", "0:1:6", "3:4😀")
            .map(seed -> seed.getBytes(UTF_8))
            .toList();
    Fuzz.nothingButMalformedPacketIsThrown(
        seeds, input -> format.decode(ByteBuffer.wrap(input), packet -> {}));
  }

  private static Packet message(String text) {
    return Packet.of(PacketType.MESSAGE, text);
  }
}
