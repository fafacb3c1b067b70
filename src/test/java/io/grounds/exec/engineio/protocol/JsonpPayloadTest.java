package io.grounds.exec.engineio.protocol;

import static io.grounds.exec.engineio.protocol.Payloads.bytes;
import static io.grounds.exec.engineio.protocol.Payloads.decode;
import static io.grounds.exec.engineio.protocol.Payloads.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.web.MalformedPacket;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonpPayloadTest {

  private static final String START = "___eio[4](";
  private static final String END = ");";

  private final JsonpPayload format = new JsonpPayload("4");

  @Test
  void anAnswerIsAScriptThatCallsBack() {
    assertThat(encode(format, Packet.of(PacketType.MESSAGE, "packet data")))
        .isEqualTo("___eio[4](\"12:4packet data\");");
    assertThat(format.contentType()).startsWith("text/javascript");
  }

  @Test
  void bytesAreBase64() throws MalformedPacket {
    var packet = Packet.message(bytes(1, 2, 3, 4));
    assertThat(encode(format, packet)).isEqualTo("___eio[4](\"10:b4AQIDBA==\");");
    assertThat(decode(format, "d=10:b4AQIDBA%3D%3D")).containsExactly(packet);
  }

  @ParameterizedTest
  @FieldSource("io.grounds.exec.engineio.protocol.Payloads#TEXTS")
  void anAnswerIsOneLineAndSaysTheSame(String text) {
    var script = encode(format, Packet.of(PacketType.MESSAGE, text));
    assertThat(script).startsWith(START).endsWith(END);
    assertThat(script.chars()).noneMatch(c -> c < 0x20 || c == 0x2028 || c == 0x2029);
    var literal = script.substring(START.length(), script.length() - END.length());
    try (var reader = Json.createReader(new StringReader(literal))) {
      assertThat(((JsonString) reader.readValue()).getString())
          .isEqualTo((1 + text.length()) + ":4" + text);
    }
  }

  @ParameterizedTest
  @FieldSource("io.grounds.exec.engineio.protocol.Payloads#TEXTS")
  void aFormSaysWhatTheClientPutIn(String text) throws MalformedPacket {
    assertThat(decode(format, form((1 + text.length()) + ":4" + text)))
        .containsExactly(Packet.of(PacketType.MESSAGE, text));
  }

  @Test
  void lineBreaksAndWhatLooksLikeThemAreToldApart() throws MalformedPacket {
    var text = "a\nb\\nc\\\\nd\n\ne\\n\\n";
    assertThat(decode(format, form((1 + text.length()) + ":4" + text)))
        .containsExactly(Packet.of(PacketType.MESSAGE, text));
    assertThat(decode(format, "d=4:4a%5Cnb")).containsExactly(message("a\nb"));
    assertThat(decode(format, "d=5:4a%5C%5Cnb")).containsExactly(message("a\\nb"));
  }

  @Test
  void aPlusIsASpaceAndAFormMayHaveMoreFields() throws MalformedPacket {
    assertThat(decode(format, "x=1&d=4:4a+b&y=2")).containsExactly(message("a b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "d", "d=", "x=1:2", "1:2", "D=1:2", "d=%", "d=%zz", "d=2:2", "d=1%3A9", "&&"})
  void whatIsNoFormIsRefused(String body) {
    Payloads.isRefused(format, body);
  }

  @Test
  void whateverComesIsAPayloadOrMalformed() {
    var seeds =
        Stream.of(form("6:4hello2:4€"), form("5:4a\n\\n"), "a=b&d=1:2&c", "d=10:b4AQIDBA%3D%3D")
            .map(seed -> seed.getBytes(UTF_8))
            .toList();
    Fuzz.nothingButMalformedPacketIsThrown(
        seeds, input -> format.decode(ByteBuffer.wrap(input), packet -> {}));
  }

  /** As the client of 2.x fills its form. */
  private static String form(String payload) {
    var escaped = payload.replace("\\n", "\\\n").replace("\n", "\\n");
    return "d=" + URLEncoder.encode(escaped, UTF_8);
  }

  private static Packet message(String text) {
    return Packet.of(PacketType.MESSAGE, text);
  }
}
