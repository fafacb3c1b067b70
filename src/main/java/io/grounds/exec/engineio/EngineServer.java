package io.grounds.exec.engineio;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import io.grounds.exec.engineio.protocol.EngineError;
import io.grounds.exec.engineio.protocol.EngineOptions;
import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.Protocol;
import io.grounds.exec.engineio.protocol.Query;
import io.grounds.exec.engineio.protocol.TransportName;
import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.memory.MemoryClaim;
import io.grounds.exec.web.Secrets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** All sessions of one application, and what they share. Thread-safe; its maker closes it. */
public final class EngineServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(EngineServer.class.getName());

  /** How long a client that polls is still answered after it said good-bye. */
  private static final long GRACE_MILLIS = 100;

  private final EngineOptions options;
  private final Application application;
  private final Executor executor;
  private final ScheduledExecutorService timers;
  private final LongSupplier clock;
  private final HeapBudgets budgets;

  private final Secrets secrets = new Secrets();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final ScheduledFuture<?> ticks;
  private volatile boolean isClosed;

  /**
   * @param executor writes to clients; may be blocked by a slow one on some servers
   * @param timers looks at the clock; never blocked
   * @param clock nanoseconds, as of {@link System#nanoTime}
   * @param budgets for what waits to be sent, and what has come in part
   */
  public EngineServer(
      EngineOptions options,
      Application application,
      Executor executor,
      ScheduledExecutorService timers,
      LongSupplier clock,
      HeapBudgets budgets) {
    this.options = options;
    this.application = application;
    this.executor = executor;
    this.timers = timers;
    this.clock = clock;
    this.budgets = budgets;
    long tickMillis = options.tick().toMillis();
    this.ticks =
        timers.scheduleWithFixedDelay(this::tick, tickMillis, tickMillis, TimeUnit.MILLISECONDS);
  }

  /** Number of sessions that are open now. */
  public int sessions() {
    return sessions.size();
  }

  /** Ends all sessions. */
  @Override
  public void close() {
    isClosed = true;
    ticks.cancel(false);
    sessions.values().forEach(session -> session.end(CloseCause.FORCED_CLOSE, Packet.CLOSE));
  }

  EngineOptions options() {
    return options;
  }

  /** Room for what waits to be sent. */
  MemoryBudget output() {
    return budgets.output();
  }

  /** A claim for what one client sends in parts, up to one message; the caller closes it. */
  MemoryClaim claimInput() {
    return claimInput(1);
  }

  /**
   * A claim for a message in an encoding that makes it longer; the caller closes it.
   *
   * @param factor how many bytes the encoding makes of one
   */
  MemoryClaim claimInput(int factor) {
    return new MemoryClaim(budgets.input(), (long) factor * options.maxHttpBufferSize());
  }

  long nanoTime() {
    return clock.getAsLong();
  }

  /** What is wrong with a request, if anything is. */
  Optional<EngineError> verify(Query query, String method, boolean isUpgrade) {
    var transport = query.transport().filter(options.transports()::contains);
    if (transport.isEmpty()) {
      return Optional.of(EngineError.UNKNOWN_TRANSPORT);
    }
    boolean isWebSocket = transport.get() == TransportName.WEBSOCKET;
    if (query.sid().isPresent()) {
      return verifyKnown(query, isUpgrade);
    }
    if (!"GET".equals(method)) {
      return Optional.of(EngineError.BAD_HANDSHAKE_METHOD);
    }
    if (isWebSocket != isUpgrade) {
      return Optional.of(EngineError.BAD_REQUEST);
    }
    if (query.revision().isEmpty()) {
      return Optional.of(EngineError.UNSUPPORTED_PROTOCOL_VERSION);
    }
    return !isClosed && sessions.size() < options.maxSessions()
        ? Optional.empty()
        : Optional.of(EngineError.TOO_MANY_SESSIONS);
  }

  /** The session of that id, unless it is over, which may be seen here first. */
  Optional<Session> find(String id) {
    Optional.ofNullable(sessions.get(id))
        .ifPresent(session -> session.tick(nanoTime(), Runnable::run));
    return Optional.ofNullable(sessions.get(id));
  }

  /** Opens a session: known here before its client can know of it. */
  Session open(Protocol protocol, String remoteAddress, Transport first) {
    var session = new Session(secrets.next(), protocol, remoteAddress, first, this);
    sessions.put(session.id(), session);
    session.open(application);
    return session;
  }

  /** A session has ended; a client that polls may still come to hear it. */
  void ended(Session session, CloseCause cause) {
    boolean isAwaited =
        cause == CloseCause.TRANSPORT_CLOSE && session.transport().name() == TransportName.POLLING;
    if (isAwaited) {
      schedule(() -> sessions.remove(session.id()), GRACE_MILLIS);
    } else {
      sessions.remove(session.id());
    }
  }

  /** Runs the task on the executor, or on the caller's thread if it is rejected. */
  void execute(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.log(DEBUG, "The executor refuses", e);
      task.run();
    }
  }

  /** Runs the task on the executor after a delay; the timer thread does nothing else. */
  void schedule(Runnable task, long delayMillis) {
    try {
      var unused = timers.schedule(() -> execute(task), delayMillis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(DEBUG, "The timers refuse", e);
      execute(task);
    }
  }

  private Optional<EngineError> verifyKnown(Query query, boolean isUpgrade) {
    var session = query.sid().flatMap(this::find).orElse(null);
    if (session == null) {
      return Optional.of(EngineError.UNKNOWN_SID);
    }
    boolean isSameRevision =
        query.revision().map(Protocol::revision).equals(Optional.of(session.revision()));
    // A second WebSocket is closed when it is open, since clients make more of an error before;
    // and a poll that comes after the upgrade is refused with it, and not here.
    var wanted = isUpgrade ? TransportName.WEBSOCKET : TransportName.POLLING;
    boolean fits = query.transport().equals(Optional.of(wanted));
    return isSameRevision && fits ? Optional.empty() : Optional.of(EngineError.BAD_REQUEST);
  }

  void tick() {
    long now = nanoTime();
    try {
      application.tick();
    } catch (RuntimeException e) {
      LOG.log(ERROR, "The application failed", e);
    }
    for (var session : sessions.values()) {
      try {
        session.tick(now, this::execute);
      } catch (RuntimeException e) {
        // One session's fault must not stop the clock of all others.
        LOG.log(ERROR, "session " + session.id() + " failed", e);
        execute(() -> session.end(CloseCause.TRANSPORT_ERROR, null));
      }
    }
  }
}
