package io.grounds.exec.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.web.JsonText;
import io.grounds.exec.web.Message;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the protocol's document, and where they end. */
class PacketEncoderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CONNECT|/||0",
        "CONNECT|/admin||0/admin,",
        "CONNECT|/admin|{'sid':'oSO0OpakMV_3jnilAAAA'}|0/admin,{'sid':'oSO0OpakMV_3jnilAAAA'}",
        "CONNECT_ERROR|/|{'message':'Not authorized'}|4{'message':'Not authorized'}",
        "CONNECT_ERROR|/nsp|'Not authorized'|4/nsp,'Not authorized'",
        "EVENT|/|['foo']|2['foo']",
        "EVENT|/admin|['bar']|2/admin,['bar']",
        "DISCONNECT|/||1",
        "DISCONNECT|/admin||1/admin,"
      })
  void aPacketIsItsTypeNamespaceAndData(
      PacketType type, String namespace, @Nullable String data, String text) throws Exception {
    var json = data == null ? null : JsonText.parse(data.replace('\'', '"'));
    var expected = text.replace('\'', '"');
    assertThat(encode(Packet.of(type, namespace, json))).containsExactly(Message.text(expected));
  }

  @Test
  void theIdStandsBeforeTheData() throws Exception {
    assertThat(encode(new Packet(PacketType.EVENT, "/", 12L, json("[\"foo\"]"), List.of())))
        .containsExactly(Message.text("212[\"foo\"]"));
    assertThat(encode(new Packet(PacketType.ACK, "/admin", 13L, json("[\"bar\"]"), List.of())))
        .containsExactly(Message.text("3/admin,13[\"bar\"]"));
    assertThat(encode(new Packet(PacketType.ACK, "/", 0L, json("[]"), List.of())))
        .containsExactly(Message.text("30[]"));
  }

  @Test
  void bytesFollowInMessagesOfTheirOwn() throws Exception {
    var data =
        json("[\"baz\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
    var first = ByteBuffer.wrap(new byte[] {1, 2});
    var second = ByteBuffer.wrap(new byte[] {3, 4});
    assertThat(encode(new Packet(PacketType.EVENT, "/admin", null, data, List.of(first, second))))
        .containsExactly(
            Message.text("52-/admin," + data), Message.binary(first), Message.binary(second));
  }

  @Test
  void bytesMayAcknowledge() throws Exception {
    var data = json("[\"bar\",{\"_placeholder\":true,\"num\":0}]");
    var bytes = ByteBuffer.wrap(new byte[] {1, 2, 3, 4});
    assertThat(encode(new Packet(PacketType.ACK, "/", 15L, data, List.of(bytes))))
        .containsExactly(Message.text("61-15" + data), Message.binary(bytes));
  }

  @Test
  void textIsAsItIsUnlessItHasToBeAscii() {
    var packet =
        Packet.of(PacketType.EVENT, "/", Json.createArrayBuilder().add("é€😀\u2028").build());
    assertThat(encode(packet)).containsExactly(Message.text("2[\"é€😀\u2028\"]"));
    assertThat(PacketEncoder.encode(packet, true))
        .containsExactly(Message.text("2[\"\\u00e9\\u20ac\\ud83d\\ude00\\u2028\"]"));
  }

  @Test
  void controlCharactersAreEscapedSoThatNoneSeparatesPackets() {
    var text = new StringBuilder();
    for (char c = 0; c < 0x20; c++) {
      text.append(c);
    }
    var packet =
        Packet.of(PacketType.EVENT, "/", Json.createArrayBuilder().add(text.toString()).build());
    assertThat(encode(packet))
        .singleElement()
        .isInstanceOfSatisfying(
            Message.Text.class,
            message -> assertThat(message.text().chars()).allMatch(c -> c >= 0x20));
  }

  private static List<Message> encode(Packet packet) {
    return PacketEncoder.encode(packet, false);
  }

  private static JsonValue json(String text) throws Exception {
    return JsonText.parse(text);
  }
}
