package io.grounds.exec.docker.engine;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/** An encrypted connection. An end that its peer does not announce is an error. */
final class TlsChannel implements EngineChannel {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final SocketChannel channel;
  private final SSLEngine tls;

  // Guarded by this. Both of what is encrypted; the second is read from, as what is decrypted is.
  private ByteBuffer received;
  private ByteBuffer unsent;
  private ByteBuffer decrypted;

  /** Whether what was received is not all of a record. */
  private boolean starved = true;

  /**
   * @param channel does not block
   * @param tls has not begun yet
   */
  TlsChannel(SocketChannel channel, SSLEngine tls) {
    this.channel = channel;
    this.tls = tls;
    this.received = ByteBuffer.allocate(tls.getSession().getPacketBufferSize());
    this.unsent = ByteBuffer.allocate(tls.getSession().getPacketBufferSize()).flip();
    this.decrypted = ByteBuffer.allocate(tls.getSession().getApplicationBufferSize()).flip();
  }

  /**
   * Finds out who the peer is, and says who we are. Blocks; called once, before anything else.
   *
   * @throws SSLException if it is not who it should be
   */
  void shakeHands(Readiness readiness, Deadline deadline) throws IOException {
    tls.beginHandshake();
    while (true) {
      int awaited = step();
      if (awaited < 0) {
        return;
      }
      if (awaited > 0) {
        readiness.await(awaited, deadline);
      }
    }
  }

  /** One step of the handshake: what it waits for, 0 for nothing, -1 at its end. */
  private synchronized int step() throws IOException {
    switch (tls.getHandshakeStatus()) {
      case NEED_TASK -> runTasks();
      case NEED_WRAP -> {
        if (!flush()) {
          return SelectionKey.OP_WRITE;
        }
        encrypt(NOTHING);
      }
      case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
        if (!flush()) {
          return SelectionKey.OP_WRITE;
        }
        if (decrypt() == Status.CLOSED) {
          throw new SSLException("the engine wants no TLS connection");
        }
        return starved && receive() == 0 ? SelectionKey.OP_READ : 0;
      }
      default -> {
        return flush() ? -1 : SelectionKey.OP_WRITE;
      }
    }
    return 0;
  }

  @Override
  public SocketChannel channel() {
    return channel;
  }

  @Override
  public synchronized int read(ByteBuffer into) throws IOException {
    while (!decrypted.hasRemaining()) {
      if (decrypt() == Status.CLOSED) {
        return -1;
      }
      if (starved && receive() == 0) {
        return 0;
      }
      answer();
    }
    int length = Math.min(decrypted.remaining(), into.remaining());
    into.put(decrypted.slice(decrypted.position(), length));
    decrypted.position(decrypted.position() + length);
    return length;
  }

  @Override
  public synchronized boolean isAhead() {
    return decrypted.hasRemaining() || !starved;
  }

  @Override
  public synchronized boolean write(ByteBuffer from) throws IOException {
    while (flush()) {
      if (!from.hasRemaining()) {
        return true;
      }
      if (encrypt(from) == Status.CLOSED) {
        throw new ClosedChannelException();
      }
    }
    return false;
  }

  /** Announces the end, as far as the channel takes that. */
  @Override
  public synchronized void close() throws IOException {
    try (channel) {
      tls.closeOutbound();
      if (channel.isOpen() && flush()) {
        encrypt(NOTHING);
        flush();
      }
    }
  }

  /** What the protocol itself has to say in between, such as that a key is a new one. */
  private void answer() throws IOException {
    if (tls.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
      runTasks();
    }
    if (tls.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && flush()) {
      encrypt(NOTHING);
      flush();
    }
  }

  private void runTasks() {
    for (var task = tls.getDelegatedTask(); task != null; task = tls.getDelegatedTask()) {
      task.run();
    }
  }

  private Status decrypt() throws SSLException {
    decrypted.clear();
    var status = tls.unwrap(received.flip(), decrypted).getStatus();
    received.compact();
    decrypted.flip();
    if (status == Status.BUFFER_OVERFLOW) {
      decrypted = ByteBuffer.allocate(tls.getSession().getApplicationBufferSize()).flip();
    }
    starved = status == Status.BUFFER_UNDERFLOW;
    return status;
  }

  private int receive() throws IOException {
    if (!received.hasRemaining()) {
      received = ByteBuffer.allocate(2 * received.capacity()).put(received.flip());
    }
    int length = channel.read(received);
    if (length < 0) {
      throw new EOFException("the engine has cut the TLS connection");
    }
    starved = length == 0;
    return length;
  }

  private Status encrypt(ByteBuffer from) throws SSLException {
    unsent.clear();
    var status = tls.wrap(from, unsent).getStatus();
    if (status == Status.BUFFER_OVERFLOW) {
      unsent = ByteBuffer.allocate(tls.getSession().getPacketBufferSize());
      status = tls.wrap(from, unsent).getStatus();
    }
    unsent.flip();
    return status;
  }

  private boolean flush() throws IOException {
    channel.write(unsent);
    return !unsent.hasRemaining();
  }
}
