package io.grounds.exec.docker.engine;

import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.Sandbox.OutputSink;
import io.grounds.exec.run.SandboxException;
import java.nio.ByteBuffer;

/**
 * Tells stdout from stderr in what comes through an attach stream, however that is cut: eight bytes
 * before each piece of it say which of them it is, and how long. Hands on what it is given, and
 * copies nothing. Not thread-safe.
 */
final class AttachFrames {

  private static final int HEADER_BYTES = 8;
  private static final int LENGTH_AT = 4;

  private final OutputSink output;
  private final ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
  private Channel channel = Channel.STDOUT;
  private long left;

  AttachFrames(OutputSink output) {
    this.output = output;
  }

  /**
   * Reads the buffer to its end.
   *
   * @throws SandboxException if these are no frames of an engine
   */
  void read(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      if (left == 0) {
        readHeader(bytes);
      } else {
        int length = (int) Math.min(left, bytes.remaining());
        var piece = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        left -= length;
        output.write(channel, piece);
      }
    }
  }

  /** Whether nothing is missing of what was announced. */
  boolean isWhole() {
    return left == 0 && header.position() == 0;
  }

  private void readHeader(ByteBuffer bytes) {
    while (header.hasRemaining() && bytes.hasRemaining()) {
      header.put(bytes.get());
    }
    if (!header.hasRemaining()) {
      channel = channel(header.get(0));
      left = Integer.toUnsignedLong(header.getInt(LENGTH_AT));
      header.clear();
    }
  }

  private static Channel channel(byte type) {
    return switch (type) {
      case 1 -> Channel.STDOUT;
      case 2 -> Channel.STDERR;
      default -> throw new SandboxException("the engine sent a frame of type " + type);
    };
  }
}
