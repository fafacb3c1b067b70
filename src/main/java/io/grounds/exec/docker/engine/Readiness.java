package io.grounds.exec.docker.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * Lets one thread wait until something can be done with a channel, and never for longer than it
 * wants to: the one way to do so that is the same for all kinds of sockets. May be closed by any
 * thread, which ends the waiting.
 */
final class Readiness implements Closeable {

  private final Selector selector;
  private final SelectionKey key;

  /**
   * @param channel does not block; stays the caller's to close, after this
   */
  Readiness(SocketChannel channel) throws IOException {
    selector = channel.provider().openSelector();
    key = channel.register(selector, 0);
  }

  /**
   * Blocks until one of the operations may be possible, or the deadline has come.
   *
   * @param operations of {@link SelectionKey}
   * @throws java.net.SocketTimeoutException if the deadline had come before
   * @throws ClosedByInterruptException if the thread is interrupted, which it stays
   * @throws AsynchronousCloseException if this was closed by another thread
   */
  void await(int operations, Deadline deadline) throws IOException {
    try {
      key.interestOps(operations);
      selector.select(deadline.millisLeft());
      selector.selectedKeys().clear();
    } catch (ClosedSelectorException | CancelledKeyException e) {
      var closed = new AsynchronousCloseException();
      closed.initCause(e);
      throw closed;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new ClosedByInterruptException();
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
  }
}
