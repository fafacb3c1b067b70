package io.grounds.exec.engineio.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.grounds.exec.web.MalformedPacket;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Payload of revision 4: texts with a separator between, bytes as base64 behind a {@code b}. */
public final class SeparatedPayload implements PayloadFormat {

  public static final SeparatedPayload FORMAT = new SeparatedPayload();

  static final String TEXT_TYPE = "text/plain; charset=UTF-8";

  private static final char SEPARATOR = '\u001e';

  private SeparatedPayload() {}

  @Override
  public String contentType() {
    return TEXT_TYPE;
  }

  @Override
  public ByteBuffer encode(List<Packet> packets) {
    return UTF_8.encode(
        packets.stream()
            .map(
                packet ->
                    Protocol.isBinary(packet)
                        ? "b" + Protocol.base64(packet)
                        : Protocol.text(packet))
            .collect(joining(String.valueOf(SEPARATOR))));
  }

  @Override
  public void decode(ByteBuffer body, Consumer<Packet> sink) throws MalformedPacket {
    var text = UTF_8.decode(body).toString();
    int start = 0;
    for (int end; (end = text.indexOf(SEPARATOR, start)) >= 0; start = end + 1) {
      sink.accept(packet(text.substring(start, end)));
    }
    sink.accept(packet(text.substring(start)));
  }

  static Packet packet(String text) throws MalformedPacket {
    return text.startsWith("b") ? Packet.message(base64(text.substring(1))) : Protocol.ofText(text);
  }

  /** Bytes out of base64, as both revisions read them. */
  static ByteBuffer base64(String text) throws MalformedPacket {
    try {
      // The Java clients break it into lines.
      var line = text.replace("\n", "").replace("\r", "");
      return ByteBuffer.wrap(Base64.getDecoder().decode(line));
    } catch (IllegalArgumentException e) {
      throw new MalformedPacket("not base64");
    }
  }
}
