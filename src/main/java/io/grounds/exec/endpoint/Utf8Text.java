package io.grounds.exec.endpoint;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a UTF-8 stream that arrives in pieces. A character whose bytes are in two pieces comes
 * whole with the second; bytes that are not UTF-8 become U+FFFD. Not thread-safe.
 */
public final class Utf8Text {

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);

  /** The first bytes of a character whose last bytes have not arrived: three at most. */
  private ByteBuffer begun = ByteBuffer.allocate(0);

  /** Text of this piece, and of what the one before it left open. Reads the buffer to its end. */
  public String add(ByteBuffer bytes) {
    var joined = ByteBuffer.allocate(begun.remaining() + bytes.remaining());
    joined.put(begun).put(bytes).flip();
    // One char for each byte is always enough: four bytes make two.
    var text = CharBuffer.allocate(joined.remaining());
    decoder.decode(joined, text, false);
    begun = joined;
    return text.flip().toString();
  }

  /** Text for a character that was begun and will never be ended; empty where there is none. */
  public String end() {
    var text = CharBuffer.allocate(begun.remaining() + 1);
    decoder.decode(begun, text, true);
    decoder.flush(text);
    return text.flip().toString();
  }
}
