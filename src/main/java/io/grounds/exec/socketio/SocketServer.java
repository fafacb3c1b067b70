package io.grounds.exec.socketio;

import io.grounds.exec.engineio.Application;
import io.grounds.exec.engineio.Session;
import io.grounds.exec.engineio.SessionListener;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.web.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** All clients of one application, by namespace. Thread-safe; its maker closes it. */
public final class SocketServer implements Application, AutoCloseable {

  /** Most sockets whose clients may be away; one more is not waited for. */
  private static final int MAX_AWAITED = 10_000;

  private final SocketOptions options;
  private final Map<String, Namespace> namespaces;
  private final LongSupplier clock;
  private final MemoryBudget room;

  private final Secrets secrets = new Secrets();
  private final Map<String, Socket> recoverable = new ConcurrentHashMap<>();
  private final AtomicInteger awaited = new AtomicInteger();

  /**
   * @param namespaces what is served, by name
   * @param clock nanoseconds, as of {@link System#nanoTime}
   * @param room for what is kept for clients that come back; there never is a need for it
   */
  public SocketServer(
      SocketOptions options,
      Map<String, Namespace> namespaces,
      LongSupplier clock,
      MemoryBudget room) {
    this.options = options;
    this.namespaces = Map.copyOf(namespaces);
    this.clock = clock;
    this.room = room;
  }

  @Override
  public SessionListener open(Session session) {
    return new Client(session, this);
  }

  /** Gives up clients that did not come back in time. */
  @Override
  public void tick() {
    long now = nanoTime();
    recoverable.values().forEach(socket -> socket.tick(now));
  }

  /** Gives up all clients that are away. */
  @Override
  public void close() {
    recoverable.values().forEach(socket -> socket.close("server shutting down"));
  }

  SocketOptions options() {
    return options;
  }

  Secrets secrets() {
    return secrets;
  }

  long nanoTime() {
    return clock.getAsLong();
  }

  long connectNanos() {
    return options.connectTimeout().toNanos();
  }

  long recoveryNanos() {
    return options.maxDisconnectionDuration().toNanos();
  }

  Recovery newRecovery() {
    long maxAge = recoveryNanos() + options.lossDetection().toNanos();
    return new Recovery(secrets.next(), new SentLog(options.maxRecoverySize(), maxAge, room), this);
  }

  Optional<Namespace> namespace(String name) {
    return Optional.ofNullable(namespaces.get(name));
  }

  void joined(Socket socket) {
    socket.recoveryId().ifPresent(pid -> recoverable.put(pid, socket));
  }

  void forget(Socket socket) {
    socket.recoveryId().ifPresent(recoverable::remove);
  }

  /** Whether one more client may be waited for; if so, {@link #returned} has to follow. */
  boolean await() {
    if (awaited.incrementAndGet() <= MAX_AWAITED) {
      return true;
    }
    awaited.decrementAndGet();
    return false;
  }

  /** A client is waited for no longer. */
  void returned() {
    awaited.decrementAndGet();
  }

  /** The socket of a client that comes back, if it can go on where it was. */
  Optional<Socket> recover(String pid, String namespace, Client back, String offset) {
    var socket = recoverable.get(pid);
    if (socket == null || !socket.namespace().equals(namespace)) {
      return Optional.empty();
    }
    if (socket.recover(back, offset)) {
      return Optional.of(socket);
    }
    // The client starts a new socket, so the old one is not waited for any more.
    socket.disconnect();
    return Optional.empty();
  }
}
