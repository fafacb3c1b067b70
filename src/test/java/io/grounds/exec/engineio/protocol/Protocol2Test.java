package io.grounds.exec.engineio.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class Protocol2Test {

  /** "é€😀" in UTF-8, each byte a character. */
  private static final String TWICE = "\u00c3\u00a9\u00e2\u0082\u00ac\u00f0\u009f\u0098\u0080";

  private final Protocol2 protocol = new Protocol2();

  @Test
  void textInFramesIsEncodedTwice() throws MalformedPacket {
    var packet = Packet.message(Message.text("é€😀"));
    assertThat(protocol.frame(packet)).isEqualTo(Message.text("4" + TWICE));
    assertThat(protocol.packet(Message.text("4" + TWICE))).isEqualTo(packet);
  }

  @Test
  void everythingElseIsAsInTheThird() throws MalformedPacket {
    var packet = Packet.message(ByteBuffer.wrap(new byte[] {1, 2}));
    var frame = Message.binary(ByteBuffer.wrap(new byte[] {4, 1, 2}));
    assertThat(protocol.frame(packet)).isEqualTo(frame);
    assertThat(protocol.packet(frame)).isEqualTo(packet);
    assertThat(protocol.frame(Packet.PING)).isEqualTo(Message.text("2"));
  }
}
