package io.grounds.exec.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.engineio.protocol.Fuzz;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.memory.MemoryClaim;
import io.grounds.exec.web.JsonText;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketDecoderTest {

  private static final String PLACEHOLDER = "{\"_placeholder\":true,\"num\":0}";
  private static final Message HALF = Message.text("52-[\"e\"," + PLACEHOLDER + "]");
  private static final Message BYTES = Message.binary(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));

  private final PacketDecoder decoder = Decoders.roomy();

  @Test
  void whatWaitsForItsAttachmentsIsBounded() throws MalformedPacket {
    var room = new MemoryBudget(1000);
    var decoder = new PacketDecoder(new MemoryClaim(room, 100));
    assertThat(decoder.add(HALF)).isEmpty();
    assertThatThrownBy(() -> decoder.add(Message.binary(ByteBuffer.allocate(100))))
        .isInstanceOf(MalformedPacket.class);
    assertThat(room.tryTake(1000)).as("its room is given back").isTrue();
  }

  @Test
  void aPacketThatBeginsAfterTheEndIsNotKept() throws MalformedPacket {
    var room = new MemoryBudget(1000);
    var decoder = new PacketDecoder(new MemoryClaim(room, 100));
    assertThat(decoder.add(HALF)).isEmpty();
    decoder.close();
    assertThatThrownBy(() -> decoder.add(HALF)).isInstanceOf(MalformedPacket.class);
    assertThat(room.tryTake(1000)).as("its room is given back").isTrue();
  }

  @Test
  void aClientJoins() throws MalformedPacket {
    assertThat(decode("0")).isEqualTo(Packet.of(PacketType.CONNECT, "/", null));
    assertThat(decode("0{}")).isEqualTo(Packet.of(PacketType.CONNECT, "/", json("{}")));
    assertThat(decode("0/admin,{\"token\":\"123\"}"))
        .isEqualTo(Packet.of(PacketType.CONNECT, "/admin", json("{\"token\":\"123\"}")));
    assertThat(decode("0/admin?token=1234&x=y,"))
        .isEqualTo(Packet.of(PacketType.CONNECT, "/admin?token=1234&x=y", null));
  }

  @Test
  void aNamespaceMayBeAllThereIs() throws MalformedPacket {
    assertThat(decode("0/admin")).isEqualTo(decode("0/admin,"));
    assertThat(decode("1/admin")).isEqualTo(Packet.of(PacketType.DISCONNECT, "/admin", null));
    assertThat(decode("1")).isEqualTo(Packet.of(PacketType.DISCONNECT, "/", null));
  }

  @Test
  void anEventHasANamespaceAnIdAndArguments() throws MalformedPacket {
    assertThat(decode("2[\"foo\"]")).isEqualTo(Packet.of(PacketType.EVENT, "/", json("[\"foo\"]")));
    assertThat(decode("212[\"foo\"]"))
        .isEqualTo(new Packet(PacketType.EVENT, "/", 12L, json("[\"foo\"]"), List.of()));
    assertThat(decode("2/admin,0[\"a,b/c\",1]"))
        .isEqualTo(new Packet(PacketType.EVENT, "/admin", 0L, json("[\"a,b/c\",1]"), List.of()));
    assertThat(decode("2[1,2]")).isEqualTo(Packet.of(PacketType.EVENT, "/", json("[1,2]")));
  }

  @Test
  void anAcknowledgementMayBeEmpty() throws MalformedPacket {
    assertThat(decode("3/admin,13[]"))
        .isEqualTo(new Packet(PacketType.ACK, "/admin", 13L, json("[]"), List.of()));
  }

  @Test
  void aPacketWithBytesIsWholeWithTheLastOfThem() throws MalformedPacket {
    var other = Message.binary(ByteBuffer.wrap(new byte[] {5}));
    var text = "[\"a\"," + PLACEHOLDER + ",{\"b\":{\"_placeholder\":true,\"num\":1}}]";
    assertThat(decoder.add(Message.text("52-/admin,7" + text))).isEmpty();
    assertThat(decoder.add(BYTES)).isEmpty();
    assertThat(decoder.add(other))
        .contains(
            new Packet(
                PacketType.EVENT, "/admin", 7L, json(text), List.of(bytes(BYTES), bytes(other))));
    assertThat(decode("2[\"next\"]"))
        .isEqualTo(Packet.of(PacketType.EVENT, "/", json("[\"next\"]")));
  }

  @Test
  void bytesMayAcknowledge() throws MalformedPacket {
    assertThat(decoder.add(Message.text("61-15[" + PLACEHOLDER + "]"))).isEmpty();
    assertThat(decoder.add(BYTES))
        .contains(
            new Packet(
                PacketType.ACK, "/", 15L, json("[" + PLACEHOLDER + "]"), List.of(bytes(BYTES))));
  }

  @Test
  void tenAttachmentsAreTakenAndNoMore() throws MalformedPacket {
    assertThat(decoder.add(Message.text("510-[\"a\"]"))).isEmpty();
    for (int i = 0; i < 9; i++) {
      assertThat(decoder.add(BYTES)).isEmpty();
    }
    assertThat(decoder.add(BYTES)).isPresent();
    isRefused("511-[\"a\"]");
  }

  @Test
  void textWhileBytesAreDueIsRefused() throws MalformedPacket {
    assertThat(decoder.add(Message.text("51-[\"a\"," + PLACEHOLDER + "]"))).isEmpty();
    isRefused("2[\"b\"]");
  }

  @Test
  void bytesWhileNoneAreDueAreRefused() {
    assertThatThrownBy(() -> decoder.add(BYTES)).isInstanceOf(MalformedPacket.class);
  }

  @Test
  void whatOnlyLooksLikeAPlaceholderIsDataWhereNoBytesCome() throws MalformedPacket {
    assertThat(decode("2[\"a\",{\"_placeholder\":true,\"num\":5}]").attachments()).isEmpty();
    assertThat(decoder.add(Message.text("51-[\"a\",{\"_placeholder\":1,\"num\":5}]"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "1",
        "10",
        "0.5",
        "\"0\"",
        "\"splice\"",
        "null",
        "[0]",
        "1e400",
        "18446744073709551616"
      })
  void aPlaceholderThatStandsForNothingIsRefused(String number) {
    isRefused("51-[\"a\",{\"_placeholder\":true,\"num\":" + number + "}]");
    isRefused("51-[\"a\",[{\"b\":{\"_placeholder\":true,\"num\":" + number + "}}]]");
    isRefused("51-[\"a\",{\"_placeholder\":true}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "7", "9", "-1", " 2[\"a\"]", "\u0662[\"a\"]", "null", "{}", "[\"a\"]"})
  void anUnknownTypeIsRefused(String text) {
    isRefused(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0[]",
        "0\"a\"",
        "0null",
        "0{",
        "0/admin,[]",
        "1{}",
        "1[]",
        "1\"a\"",
        "1/admin,{}",
        "2",
        "2/admin,",
        "2/admin",
        "2{}",
        "2\"a\"",
        "2null",
        "2[]",
        "2[",
        "2[\"a\"",
        "2[\"a\"]]",
        "2[\"a\"]x",
        "2[\"a\",]",
        "2['a']",
        "2[{}]",
        "2[null]",
        "2[true]",
        "2[[\"a\"]]",
        "2[\"a\n\"]",
        "212",
        "3",
        "3{}",
        "312",
        "3[",
        "4\"a\"",
        "4{\"message\":\"a\"}",
        "4",
        "2NaN",
        "2undefined",
        "2[01]",
        "2[\"\\x\"]",
        "2\u0661[\"a\"]",
        "2-1[\"a\"]",
        "21.5[\"a\"]"
      })
  void dataThatDoesNotFitTheTypeIsRefused(String text) {
    isRefused(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connect",
        "connect_error",
        "disconnect",
        "disconnecting",
        "newListener",
        "removeListener"
      })
  void aReservedNameIsRefused(String name) {
    isRefused("2[\"" + name + "\"]");
    isRefused("51-[\"" + name + "\"," + PLACEHOLDER + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "51",
        "5-",
        "5[\"a\"]",
        "5a-[\"a\"]",
        "5-1-[\"a\"]",
        "51[\"a-b\"]",
        "5100-[\"a\"]",
        "50-[\"a\"]",
        "51.0-[\"a\"]",
        "5 1-[\"a\"]",
        "5\u0661-[\"a\"]",
        "599999999999-[\"a\"]",
        "6",
        "61",
        "61-",
        "61-{}",
        "5/admin,1-[\"a\"]",
        "50x1-[\"a\"]"
      })
  void aCountOfAttachmentsThatIsNoneIsRefused(String text) {
    isRefused(text);
  }

  @Test
  void anIdThatIsNoSafeNumberIsRefused() throws MalformedPacket {
    assertThat(decode("2999999999999999[\"a\"]").id()).isEqualTo(999_999_999_999_999L);
    isRefused("29999999999999999[\"a\"]");
    isRefused("2" + "9".repeat(1000) + "[\"a\"]");
  }

  @Test
  void whateverComesIsAPacketOrMalformed() {
    var seeds =
        Stream.of(
                "0{\"token\":\"123\"}",
                "0/admin?x=y,",
                "1/admin,",
                "2/admin,12[\"foo\",{\"a\":[1,2.5e3,null,true]},\"\\u20ac\\n\"]",
                "213[\"foo\"]",
                "3/admin,13[\"bar\"]",
                "51-[\"baz\"," + PLACEHOLDER + "]",
                "62-/admin,15[" + PLACEHOLDER + ",[{\"_placeholder\":true,\"num\":1}]]")
            .map(seed -> seed.getBytes(StandardCharsets.ISO_8859_1))
            .toList();
    Fuzz.nothingButMalformedPacketIsThrown(
        seeds,
        input -> {
          var fresh = Decoders.roomy();
          var text = Message.text(new String(input, StandardCharsets.ISO_8859_1));
          for (boolean isWhole = fresh.add(text).isPresent(); !isWhole; ) {
            isWhole = fresh.add(BYTES).isPresent();
          }
        });
  }

  private Packet decode(String text) throws MalformedPacket {
    return decoder.add(Message.text(text)).orElseThrow();
  }

  private void isRefused(String text) {
    assertThatThrownBy(() -> decoder.add(Message.text(text)), "%s", text)
        .isInstanceOf(MalformedPacket.class);
  }

  private static ByteBuffer bytes(Message message) {
    return ((Message.Binary) message).bytes();
  }

  private static JsonValue json(String text) throws MalformedPacket {
    return JsonText.parse(text);
  }
}
