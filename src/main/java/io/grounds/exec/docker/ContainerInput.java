package io.grounds.exec.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A container's stdin: whoever reads it waits for what is {@link #send sent}. Closing it ends it,
 * once all that was sent is read. Thread-safe.
 */
final class ContainerInput extends InputStream {

  // Guarded by this.
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private int taken;
  private boolean closed;

  /** Does not block; what is sent after the end is dropped. */
  synchronized void send(byte[] bytes) {
    if (!closed && bytes.length > 0) {
      waiting.add(bytes);
      notifyAll();
    }
  }

  /** Whether everything that was sent has been read. */
  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  @Override
  public synchronized int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    byte @Nullable [] first = awaitFirst();
    if (first == null) {
      return -1;
    }
    int count = Math.min(length, first.length - taken);
    System.arraycopy(first, taken, into, offset, count);
    taken += count;
    if (taken == first.length) {
      waiting.remove();
      taken = 0;
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  private byte @Nullable [] awaitFirst() throws IOException {
    try {
      while (waiting.isEmpty() && !closed) {
        wait();
      }
      return waiting.peek();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
