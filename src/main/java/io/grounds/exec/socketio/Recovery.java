package io.grounds.exec.socketio;

import io.grounds.exec.web.Message;
import java.util.List;
import java.util.Optional;

/**
 * A client's way back to its socket: the secret by which it asks for it, what it was sent and may
 * not have seen, and since when it is away. Guarded by its socket.
 */
final class Recovery {

  private final String id;
  private final SentLog log;
  private final SocketServer server;
  private boolean isAwaited;
  private long lostSinceNanos;

  Recovery(String id, SentLog log, SocketServer server) {
    this.id = id;
    this.log = log;
    this.server = server;
  }

  /** The secret; may be asked for outside of the lock. */
  String id() {
    return id;
  }

  /** What the next event has to be marked with, for its client to say that it has seen it. */
  String nextOffset() {
    return log.nextOffset();
  }

  /** Keeps the event that was marked with {@link #nextOffset}. */
  void keep(List<Message> event) {
    log.add(event, server.nanoTime());
  }

  /** The client is lost: waits for it from now on, where that is worth something and allowed. */
  boolean await() {
    isAwaited = log.isUsed() && server.await();
    lostSinceNanos = server.nanoTime();
    return isAwaited;
  }

  /** What a client that comes back has missed; nothing, where some of it is forgotten. */
  Optional<List<Message>> missed(String offset) {
    return log.after(offset);
  }

  /** The client is waited for no longer. */
  void found() {
    if (isAwaited) {
      isAwaited = false;
      server.returned();
    }
  }

  /** Whether the client should have been back by now. */
  boolean isOverdue(long nowNanos) {
    return isAwaited && nowNanos - lostSinceNanos > server.recoveryNanos();
  }

  /** Forgets what its client cannot have missed any more. */
  void forget(long nowNanos) {
    log.forget(nowNanos);
  }

  /** There is no way back any more. */
  void close() {
    found();
    log.clear();
  }
}
