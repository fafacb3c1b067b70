package io.grounds.exec.engineio.protocol;

import io.grounds.exec.web.MalformedPacket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/** How several packets are written into one HTTP body. Immutable. */
public interface PayloadFormat {

  String contentType();

  ByteBuffer encode(List<Packet> packets);

  /**
   * Reads a body, and hands out its packets one by one: those before a malformed one count.
   *
   * @throws MalformedPacket if there is anything in it that is no packet
   */
  void decode(ByteBuffer body, Consumer<Packet> sink) throws MalformedPacket;
}
