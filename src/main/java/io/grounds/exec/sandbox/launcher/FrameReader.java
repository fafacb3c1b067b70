package io.grounds.exec.sandbox.launcher;

import io.grounds.exec.run.SandboxException;
import java.nio.ByteBuffer;

/**
 * Finds the launcher's frames in what comes through the attach stream, however that is cut. Not
 * thread-safe; docs/launcher.md has the format.
 */
public final class FrameReader {

  static final int HEADER_BYTES = 5;

  /** The launcher never sends more at once. */
  private static final int MAX_PAYLOAD_BYTES = 64 * 1024;

  private final Frames frames;
  private final ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
  private ByteBuffer payload = ByteBuffer.allocate(0);

  /** Takes frames, one at a time; the payload is theirs only until they return. */
  public interface Frames {
    void frame(char type, ByteBuffer payload);
  }

  public FrameReader(Frames frames) {
    this.frames = frames;
  }

  /**
   * Reads the buffer to its end.
   *
   * @throws SandboxException if these are no frames of a launcher
   */
  public void read(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      if (header.hasRemaining()) {
        move(bytes, header);
        if (!header.hasRemaining()) {
          beginPayload();
        }
      } else {
        move(bytes, payload);
      }
      if (!header.hasRemaining() && !payload.hasRemaining()) {
        frames.frame((char) header.get(0), payload.flip());
        header.clear();
      }
    }
  }

  private void beginPayload() {
    int length = header.getInt(1);
    if (length < 0 || length > MAX_PAYLOAD_BYTES) {
      throw new SandboxException("the launcher sent a frame of " + length + " bytes");
    }
    if (payload.capacity() < length) {
      payload = ByteBuffer.allocate(Math.max(length, Math.min(4 * length, MAX_PAYLOAD_BYTES)));
    }
    payload.clear().limit(length);
  }

  private static void move(ByteBuffer from, ByteBuffer to) {
    int length = Math.min(from.remaining(), to.remaining());
    to.put(from.slice(from.position(), length));
    from.position(from.position() + length);
  }
}
