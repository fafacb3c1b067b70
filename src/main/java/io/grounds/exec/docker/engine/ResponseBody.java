package io.grounds.exec.docker.engine;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The body of an answer (RFC 9112, sections 6 and 7). One that ends before its end is an {@link
 * EOFException}. Not thread-safe; closing it does nothing, since the connection has another owner.
 */
final class ResponseBody extends InputStream {

  private enum Framing {
    LENGTH,
    CHUNKS,
    CLOSE
  }

  /** More is no size of a chunk, but nonsense. */
  private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9a-fA-F]{1,15})[ \t]*(;.*)?");

  private static final int MAX_LINE = 4096;

  private final Connection connection;
  private final Framing framing;

  /** Of the body, or of the chunk that is being read. */
  private long left;

  private boolean begun;
  private boolean ended;

  private ResponseBody(Connection connection, Framing framing, long left) {
    this.connection = connection;
    this.framing = framing;
    this.left = left;
  }

  static ResponseBody ofLength(long bytes, Connection connection) {
    return new ResponseBody(connection, Framing.LENGTH, bytes);
  }

  static ResponseBody chunked(Connection connection) {
    return new ResponseBody(connection, Framing.CHUNKS, 0);
  }

  /** One that may end anywhere. */
  static ResponseBody untilClose(Connection connection) {
    return new ResponseBody(connection, Framing.CLOSE, Long.MAX_VALUE);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (left == 0 && framing == Framing.CHUNKS && !ended) {
      nextChunk();
    }
    if (left == 0 || ended) {
      return -1;
    }
    int count = connection.read(into, offset, (int) Math.min(length, left));
    if (count < 0) {
      if (framing != Framing.CLOSE) {
        throw new EOFException("the engine has hung up in the middle of its answer");
      }
      ended = true;
      return -1;
    }
    left -= count;
    return count;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  private void nextChunk() throws IOException {
    if (begun && !connection.line(MAX_LINE).isEmpty()) {
      throw new ProtocolException("the engine sent a chunk that is longer than it says");
    }
    begun = true;
    var size = CHUNK_SIZE.matcher(connection.line(MAX_LINE));
    if (!size.matches()) {
      throw new ProtocolException("the engine sent a chunk without a size");
    }
    left = Long.parseLong(size.group(1), 16);
    if (left == 0) {
      ended = true;
      // The trailers, which are not needed here.
      while (!connection.line(MAX_LINE).isEmpty()) {}
    }
  }
}
