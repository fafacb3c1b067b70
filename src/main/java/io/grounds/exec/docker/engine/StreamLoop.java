package io.grounds.exec.docker.engine;

import static java.lang.System.Logger.Level.ERROR;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that reads what comes out of all containers, so that one that waits costs none.
 * Begins with the first stream. Thread-safe.
 */
final class StreamLoop implements Closeable {

  private static final System.Logger LOG = System.getLogger(StreamLoop.class.getName());

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Executor executor;

  // Guarded by this.
  private @Nullable Selector selector;
  private boolean closed;

  /**
   * @param executor has a thread for this loop alone; the caller shuts it down
   */
  StreamLoop(Executor executor) {
    this.executor = executor;
  }

  /**
   * From now on the stream is told when its channel can be read, and when it can be written where
   * the key says that this matters.
   *
   * @throws IOException if this is closed
   * @throws RejectedExecutionException if there is no thread
   */
  synchronized SelectionKey add(SocketChannel channel, AttachStream stream) throws IOException {
    if (closed) {
      throw new IOException("no streams are read any more");
    }
    var running = selector;
    if (running == null || !running.isOpen()) {
      running = begin();
      selector = running;
    }
    var key = channel.register(running, SelectionKey.OP_READ, stream);
    running.wakeup();
    return key;
  }

  /** Closes all streams. */
  @Override
  public void close() throws IOException {
    @Nullable Selector running;
    synchronized (this) {
      closed = true;
      running = selector;
    }
    if (running != null) {
      end(running);
    }
  }

  private Selector begin() throws IOException {
    var opened = Selector.open();
    boolean runs = false;
    try {
      executor.execute(() -> run(opened));
      runs = true;
      return opened;
    } finally {
      if (!runs) {
        opened.close();
      }
    }
  }

  private static void run(Selector selector) {
    var buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    try (selector) {
      while (selector.isOpen()) {
        selector.select(key -> stream(key).ready(buffer));
      }
    } catch (ClosedSelectorException e) {
      // So this is the end.
    } catch (IOException | RuntimeException | Error e) {
      // On any error, the threads that wait for the end of a stream must be told.
      LOG.log(ERROR, "what containers write cannot be read any more", e);
      end(selector);
    }
  }

  private static void end(Selector selector) {
    try (selector) {
      selector.keys().forEach(key -> stream(key).close());
    } catch (ClosedSelectorException e) {
      // Another thread has.
    } catch (IOException e) {
      LOG.log(ERROR, "a selector did not close", e);
    }
  }

  private static AttachStream stream(SelectionKey key) {
    return (AttachStream) key.attachment();
  }
}
