package io.grounds.exec.engineio.protocol;

import static io.grounds.exec.engineio.protocol.Payloads.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Protocol3Test {

  private final Protocol protocol = new Protocol3();

  @ParameterizedTest
  @CsvSource({"OPEN,0", "CLOSE,1", "PING,2", "PONG,3", "MESSAGE,4", "UPGRADE,5", "NOOP,6"})
  void eachTypeHasItsDigit(PacketType type, String frame) throws MalformedPacket {
    assertThat(protocol.frame(Packet.of(type))).isEqualTo(Message.text(frame));
    assertThat(protocol.packet(Message.text(frame))).isEqualTo(Packet.of(type));
  }

  @Test
  void aProbeIsAnsweredWithItsOwnText() throws MalformedPacket {
    assertThat(protocol.packet(Message.text("2probe")))
        .isEqualTo(Packet.of(PacketType.PING, "probe"));
    assertThat(protocol.frame(Packet.of(PacketType.PONG, "probe")))
        .isEqualTo(Message.text("3probe"));
  }

  @Test
  void bytesStandBehindTheNumberOfTheType() throws MalformedPacket {
    var packet = Packet.message(bytes(0, 1, 2, 3, 4, 5));
    var frame = Message.binary(bytes(4, 0, 1, 2, 3, 4, 5));
    assertThat(protocol.frame(packet)).isEqualTo(frame);
    assertThat(protocol.packet(frame)).isEqualTo(packet);
    assertThat(protocol.packet(frame)).as("read twice").isEqualTo(packet);
  }

  @Test
  void bytesOfAnotherTypeAreThatPacketWithoutThem() throws MalformedPacket {
    assertThat(protocol.packet(Message.binary(bytes(2, 1, 1)))).isEqualTo(Packet.PING);
    assertThat(protocol.packet(Message.text("b2AAAA"))).isEqualTo(Packet.PING);
  }

  @Test
  void bytesMayComeAsBase64() throws MalformedPacket {
    assertThat(protocol.packet(Message.text("b4AQIDBA==")))
        .isEqualTo(Packet.message(bytes(1, 2, 3, 4)));
    assertThat(protocol.packet(Message.text("b4"))).isEqualTo(Packet.message(bytes()));
  }

  @Test
  void everyPacketSurvivesTheWay() throws MalformedPacket {
    for (var packet : Payloads.packets()) {
      assertThat(protocol.packet(protocol.frame(packet))).isEqualTo(packet);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "9hello", " 4", "b", "b7AAAA", "bb", "b4*", "b4A", "b4AA="})
  void textThatIsNoPacketIsRefused(String frame) {
    assertThatThrownBy(() -> protocol.packet(Message.text(frame)))
        .isInstanceOf(MalformedPacket.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, '4', 127, 128, 255})
  void bytesThatAreNoPacketAreRefused(int type) {
    assertThatThrownBy(() -> protocol.packet(Message.binary(bytes(type, 1))))
        .isInstanceOf(MalformedPacket.class);
    assertThatThrownBy(() -> protocol.packet(Message.binary(ByteBuffer.allocate(0))))
        .isInstanceOf(MalformedPacket.class);
  }

  @Test
  void payloadsAreBinaryUnlessTheClientRulesThatOut() throws MalformedPacket {
    assertThat(protocol.answerFormat(query(Map.of()))).isSameAs(FramedPayload.FORMAT);
    assertThat(protocol.answerFormat(query(Map.of("b64", "1")))).isSameAs(CountedPayload.FORMAT);
    assertThat(protocol.answerFormat(query(Map.of("b64", "1", "j", "3"))))
        .isEqualTo(new JsonpPayload("3"));
  }

  @Test
  void aBodyIsWhatItsTypeSaysItIs() throws MalformedPacket {
    assertThat(protocol.bodyFormat(query(Map.of()), true)).isSameAs(FramedPayload.FORMAT);
    assertThat(protocol.bodyFormat(query(Map.of()), false)).isSameAs(CountedPayload.FORMAT);
    assertThat(protocol.bodyFormat(query(Map.of("j", "3")), false))
        .isEqualTo(new JsonpPayload("3"));
  }

  @Test
  void theClientBeatsTheHeartAndMayBeLateByTheTimeout() {
    var heartbeat = protocol.heartbeat(Protocol4Test.options(), 0);
    assertThat(protocol.revision()).isEqualTo(3);
    assertThat(heartbeat.due(Duration.ofSeconds(44).toNanos())).isEqualTo(Heartbeat.Due.NOTHING);
    assertThat(heartbeat.due(Duration.ofSeconds(45).toNanos())).isEqualTo(Heartbeat.Due.TIMEOUT);
  }

  private static Query query(Map<String, String> parameters) {
    return Query.of(parameters::get);
  }
}
