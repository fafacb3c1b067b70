package io.grounds.exec.engineio.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import io.grounds.exec.web.Origins;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Protocol4Test {

  private final Protocol protocol = new Protocol4();

  @ParameterizedTest
  @CsvSource({"OPEN,0", "CLOSE,1", "PING,2", "PONG,3", "MESSAGE,4", "UPGRADE,5", "NOOP,6"})
  void eachTypeHasItsDigit(PacketType type, String frame) throws MalformedPacket {
    assertThat(protocol.frame(Packet.of(type))).isEqualTo(Message.text(frame));
    assertThat(protocol.packet(Message.text(frame))).isEqualTo(Packet.of(type));
  }

  @Test
  void textStandsBehindTheType() throws MalformedPacket {
    assertThat(protocol.frame(Packet.of(PacketType.MESSAGE, "hello")))
        .isEqualTo(Message.text("4hello"));
    assertThat(protocol.packet(Message.text("2probe")))
        .isEqualTo(Packet.of(PacketType.PING, "probe"));
  }

  @Test
  void bytesAreAFrameAsTheyAre() throws MalformedPacket {
    var bytes = Message.binary(Payloads.bytes(1, 2, 3, 4));
    assertThat(protocol.frame(Packet.message(bytes))).isEqualTo(bytes);
    assertThat(protocol.packet(bytes)).isEqualTo(Packet.message(bytes));
  }

  @Test
  void everyPacketSurvivesTheWay() throws MalformedPacket {
    for (var packet : Payloads.packets()) {
      assertThat(protocol.packet(protocol.frame(packet))).isEqualTo(packet);
      assertThat(protocol.packet(protocol.frame(packet)))
          .as("whoever reads bytes leaves them to others")
          .isEqualTo(packet);
    }
  }

  @Test
  void bytesMayComeInLines() throws MalformedPacket {
    assertThat(protocol.packet(Message.text("bAQID\nBA==\r\n")))
        .isEqualTo(Packet.message(ByteBuffer.wrap(new byte[] {1, 2, 3, 4})));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "9hello", "-1", " 4", "hello", "\u0664", "b*", "bA", "bAA="})
  void whatIsNoPacketIsRefused(String frame) {
    assertThatThrownBy(() -> protocol.packet(Message.text(frame)))
        .isInstanceOf(MalformedPacket.class);
  }

  @Test
  void payloadsAreTextWhateverTheQuery() throws MalformedPacket {
    var query = Query.of(name -> Map.of("EIO", "4", "b64", "1", "j", "0").get(name));
    assertThat(protocol.answerFormat(query)).isSameAs(SeparatedPayload.FORMAT);
    assertThat(protocol.bodyFormat(query, false)).isSameAs(SeparatedPayload.FORMAT);
    assertThatThrownBy(() -> protocol.bodyFormat(query, true)).isInstanceOf(MalformedPacket.class);
  }

  @Test
  void theServerBeatsTheHeart() {
    var heartbeat = protocol.heartbeat(options(), 0);
    assertThat(protocol.revision()).isEqualTo(4);
    assertThat(heartbeat.due(Duration.ofSeconds(24).toNanos())).isEqualTo(Heartbeat.Due.NOTHING);
    assertThat(heartbeat.due(Duration.ofSeconds(25).toNanos())).isEqualTo(Heartbeat.Due.PING);
  }

  static EngineOptions options() {
    return new EngineOptions(
        Duration.ofSeconds(25),
        Duration.ofSeconds(20),
        Duration.ofSeconds(10),
        1_000_000,
        Set.of(TransportName.values()),
        new Origins(Set.of()),
        10);
  }
}
