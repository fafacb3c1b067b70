package io.grounds.exec.docker.engine;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;

/**
 * A connection to the engine for one thread, which waits for what it reads and writes until a
 * deadline: past that everything fails with a {@link java.net.SocketTimeoutException}. May be
 * closed by any thread.
 */
final class Connection implements Closeable {

  private static final int BUFFER_BYTES = 8 * 1024;

  private final EngineChannel wire;
  private final Readiness readiness;
  private final ByteBuffer received = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private Deadline deadline;

  /** Takes both over, and closes them. */
  Connection(EngineChannel wire, Readiness readiness, Deadline deadline) {
    this.wire = wire;
    this.readiness = readiness;
    this.deadline = deadline;
  }

  /** Replaces the deadline by another one. */
  void extend(Deadline later) {
    deadline = later;
  }

  /** Blocks until all of it is written. */
  void write(ByteBuffer bytes) throws IOException {
    while (!wire.write(bytes)) {
      readiness.await(SelectionKey.OP_WRITE, deadline);
    }
  }

  /**
   * Blocks until there is something.
   *
   * @return how much, -1 for the end
   */
  int read(byte[] into, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, received.remaining());
    received.get(into, offset, count);
    return count;
  }

  /**
   * Blocks until a line has come, and returns it without its end (RFC 9112, section 2.2).
   *
   * @throws ProtocolException if it is longer than that
   * @throws EOFException if the connection ends before it does
   */
  String line(int maxLength) throws IOException {
    var line = new StringBuilder();
    while (true) {
      if (!fill()) {
        throw new EOFException("the engine has hung up");
      }
      char next = (char) (received.get() & 0xff);
      if (next == '\n') {
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
      }
      if (line.length() > maxLength) {
        throw new ProtocolException("the engine's answer has a line that is too long");
      }
      line.append(next);
    }
  }

  /** What has come already and was not asked for. */
  ByteBuffer rest() {
    return received;
  }

  /** Gives the wire away; nothing can be done with this after. */
  EngineChannel release() throws IOException {
    readiness.close();
    return wire;
  }

  @Override
  public void close() throws IOException {
    try (readiness;
        wire) {
      // The resources are all there is to do.
    }
  }

  /** Whether there is something; blocks until that is known. */
  private boolean fill() throws IOException {
    if (received.hasRemaining()) {
      return true;
    }
    received.clear();
    try {
      int count = wire.read(received);
      while (count == 0) {
        readiness.await(SelectionKey.OP_READ, deadline);
        count = wire.read(received);
      }
      return count > 0;
    } finally {
      received.flip();
    }
  }
}
