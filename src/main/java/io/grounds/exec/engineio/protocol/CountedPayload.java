package io.grounds.exec.engineio.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.web.MalformedPacket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.function.Consumer;

/** Text payload of revision 3: each packet behind its length in UTF-16 units and a colon. */
final class CountedPayload implements PayloadFormat {

  static final CountedPayload FORMAT = new CountedPayload();

  private static final int MAX_LENGTH_DIGITS = 9;

  private CountedPayload() {}

  @Override
  public String contentType() {
    return SeparatedPayload.TEXT_TYPE;
  }

  @Override
  public ByteBuffer encode(List<Packet> packets) {
    return UTF_8.encode(text(packets));
  }

  @Override
  public void decode(ByteBuffer body, Consumer<Packet> sink) throws MalformedPacket {
    decode(UTF_8.decode(body).toString(), sink);
  }

  static String text(List<Packet> packets) {
    var payload = new StringBuilder();
    for (var packet : packets) {
      var text = Protocol.isBinary(packet) ? Protocol3.base64(packet) : Protocol.text(packet);
      payload.append(text.length()).append(':').append(text);
    }
    return payload.toString();
  }

  static void decode(String payload, Consumer<Packet> sink) throws MalformedPacket {
    if (payload.isEmpty()) {
      throw new MalformedPacket("empty payload");
    }
    int start = 0;
    while (start < payload.length()) {
      int colon = payload.indexOf(':', start);
      int length = length(payload, start, colon);
      int end = colon + 1 + length;
      if (end > payload.length()) {
        throw new MalformedPacket("payload ends within a packet");
      }
      if (length > 0) {
        sink.accept(Protocol3.packet(withoutSecondUtf8(payload.substring(colon + 1, end))));
      }
      start = end;
    }
  }

  private static int length(String payload, int start, int colon) throws MalformedPacket {
    if (colon <= start || colon - start > MAX_LENGTH_DIGITS) {
      throw new MalformedPacket("no length");
    }
    int length = 0;
    for (int i = start; i < colon; i++) {
      int digit = payload.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new MalformedPacket("no length");
      }
      length = 10 * length + digit;
    }
    return length;
  }

  /**
   * Clients of 1.x encode text as UTF-8 twice, and others once; nothing in a request tells which.
   * What reads as UTF-8 after it was decoded has almost certainly been encoded twice.
   */
  static String withoutSecondUtf8(String text) {
    if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xff)) {
      return text;
    }
    try {
      var bytes = ByteBuffer.wrap(text.getBytes(ISO_8859_1));
      return UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
