package io.grounds.exec.docker.engine;

import static java.lang.System.Logger.Level.DEBUG;

import io.grounds.exec.run.Sandbox.OutputSink;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a container and what comes out of it, once {@link Engine#attach} has opened it.
 * Output is handed to its sink by the {@link StreamLoop}, one piece at a time. Thread-safe; nothing
 * here blocks.
 */
public final class AttachStream implements Closeable {

  private static final System.Logger LOG = System.getLogger(AttachStream.class.getName());

  private final AttachFrames frames;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  // Guarded by this.
  private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
  private @Nullable EngineChannel wire;
  private @Nullable SelectionKey key;
  private boolean closed;

  public AttachStream(OutputSink output) {
    this.frames = new AttachFrames(output);
  }

  /**
   * Completes after the last output, or when it is closed; exceptionally where the engine or the
   * connection failed. On the loop's thread, which must not be kept.
   */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /**
   * Writes to the container's stdin, as fast as that takes it. What comes after the end, or before
   * the beginning, is dropped.
   */
  public void send(byte[] bytes) {
    @Nullable IOException failure = null;
    synchronized (this) {
      if (closed || wire == null) {
        return;
      }
      unsent.add(ByteBuffer.wrap(bytes));
      try {
        flush();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      end(failure);
    }
  }

  /** Ends the stream from our side, and so the container's stdin. */
  @Override
  public void close() {
    end(null);
  }

  /**
   * Begins, with what has come already. One that was closed before is closed at once.
   *
   * @param opened is closed with this
   */
  void open(EngineChannel opened, ByteBuffer first, StreamLoop loop) throws IOException {
    // Before the loop knows of it, so that all comes in order.
    frames.read(first);
    synchronized (this) {
      if (!closed) {
        wire = opened;
        key = loop.add(opened.channel(), this);
        return;
      }
    }
    opened.close();
  }

  /**
   * Reads what there is, and writes what has waited. For the loop alone.
   *
   * @param buffer for the time of this call
   */
  void ready(ByteBuffer buffer) {
    try {
      @Nullable EngineChannel open;
      synchronized (this) {
        if (closed) {
          return;
        }
        flush();
        open = wire;
      }
      if (open != null && !receive(open, buffer)) {
        end(frames.isWhole() ? null : new EOFException("the engine has hung up within a frame"));
      }
    } catch (IOException | RuntimeException e) {
      end(e);
    }
  }

  /** Once around, so that a container that never stops leaves time for others; false at the end. */
  private boolean receive(EngineChannel open, ByteBuffer buffer) throws IOException {
    int count;
    do {
      count = open.read(buffer.clear());
      frames.read(buffer.flip());
    } while (count > 0 && open.isAhead());
    return count >= 0;
  }

  private void flush() throws IOException {
    if (wire == null || key == null) {
      return;
    }
    while (!unsent.isEmpty() && wire.write(unsent.peek())) {
      unsent.remove();
    }
    int operations =
        unsent.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE;
    if (key.interestOps() != operations) {
      key.interestOps(operations);
      key.selector().wakeup();
    }
  }

  private void end(@Nullable Exception cause) {
    @Nullable EngineChannel open;
    @Nullable SelectionKey registered;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      open = wire;
      registered = key;
      unsent.clear();
    }
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      LOG.log(DEBUG, "a stream that is no longer wanted did not close", e);
    }
    if (registered != null) {
      // The socket is closed when the selector has let go of it, and not before.
      registered.selector().wakeup();
    }
    if (cause == null) {
      ended.complete(null);
    } else {
      ended.completeExceptionally(cause);
    }
  }
}
