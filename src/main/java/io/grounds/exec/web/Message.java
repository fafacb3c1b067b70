package io.grounds.exec.web;

import java.nio.ByteBuffer;

/** What one side sends the other: text or bytes. */
public sealed interface Message {

  /** Room it takes on the heap, in bytes, roughly. */
  int size();

  static Message text(String text) {
    return new Text(text);
  }

  /** Bytes that are not changed any more. */
  static Message binary(ByteBuffer bytes) {
    return new Binary(bytes.asReadOnlyBuffer());
  }

  /** Text, as a text frame carries it. */
  record Text(String text) implements Message {

    public static final Text EMPTY = new Text("");

    @Override
    public int size() {
      return text.length();
    }
  }

  /** Bytes; a reader duplicates the buffer first. */
  record Binary(ByteBuffer bytes) implements Message {

    @Override
    public int size() {
      return bytes.remaining();
    }
  }
}
