package io.grounds.exec.engineio;

import io.grounds.exec.engineio.protocol.Packet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends what waits for one client over the transport that its session has, one batch at a time, by
 * the server's executor: a caller that adds a packet writes nothing itself. Thread-safe.
 */
final class Sender {

  private final EngineServer server;
  private final Consumer<Throwable> onFailure;

  // Guarded by this.
  private final SendQueue queue;
  private Transport transport;
  private boolean isHeld = true;
  private boolean isSending;
  private boolean isClosed;

  /**
   * @param onFailure told when the transport fails
   */
  Sender(Transport first, EngineServer server, Consumer<Throwable> onFailure) {
    this.transport = first;
    this.server = server;
    this.onFailure = onFailure;
    this.queue = new SendQueue(server.output());
  }

  synchronized Transport transport() {
    return transport;
  }

  /** From now on sends over that one; a batch under way over the other comes first. */
  synchronized void goOver(Transport better) {
    transport = better;
  }

  /**
   * Adds packets, to be sent with {@link #sendSoon}.
   *
   * @param sent told when the last has left; never, where the sender is closed before that
   * @return whether there was room for them
   */
  synchronized boolean add(List<Packet> packets, @Nullable Runnable sent) {
    boolean hasRoom = true;
    for (int i = 0; i < packets.size(); i++) {
      boolean isLast = i == packets.size() - 1;
      hasRoom &= queue.add(packets.get(i), isLast ? sent : null, server.nanoTime());
    }
    return hasRoom;
  }

  /**
   * Sends nothing before this is called: a client may answer as soon as it has been sent something.
   */
  void start() {
    synchronized (this) {
      isHeld = false;
    }
    sendSoon();
  }

  /** Sends what waits, if the transport takes it. */
  void sendSoon() {
    synchronized (this) {
      if (isHeld || isSending || isClosed || queue.isEmpty()) {
        return;
      }
      isSending = true;
    }
    server.execute(this::send);
  }

  /** For how long nothing has moved that should, in nanoseconds. */
  synchronized long stillNanos(long nowNanos) {
    return nowNanos - queue.stillSinceNanos(nowNanos);
  }

  /** Forgets what waits, and sends nothing more. */
  synchronized void close() {
    isClosed = true;
    queue.clear();
  }

  private void send() {
    Transport via;
    List<Packet> batch;
    synchronized (this) {
      via = transport;
      if (isClosed || queue.isEmpty() || !via.begin()) {
        isSending = false;
        return;
      }
      batch = queue.begin();
    }
    try {
      via.send(batch, this::sent);
    } catch (RuntimeException e) {
      sent(e);
    }
  }

  private void sent(@Nullable Throwable failure) {
    List<Runnable> told;
    synchronized (this) {
      isSending = false;
      if (isClosed) {
        return;
      }
      told = queue.end(server.nanoTime());
    }
    if (failure != null) {
      onFailure.accept(failure);
    } else {
      told.forEach(Runnable::run);
      sendSoon();
    }
  }
}
