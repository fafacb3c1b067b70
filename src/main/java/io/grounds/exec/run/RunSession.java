package io.grounds.exec.run;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One client's run after run: a least interval between two requests, and a new run stops the one
 * that is still going. Whoever opened it closes it, which stops what still runs. Thread-safe, does
 * not block.
 */
public final class RunSession implements AutoCloseable {

  /** Least time between two requests. */
  public static final Duration SPAM_INTERVAL = Duration.ofMillis(500);

  private final RunnerRegistry registry;
  private final Clock clock;
  private final RecentRequests recent;
  private final Visitor visitor;
  private final Consumer<RunEvent> listener;

  private @Nullable Long lastRequestNanos;
  private @Nullable Run current;
  private boolean closed;

  /**
   * @param visitor whose session it is
   * @param listener of every run of this session; see {@link Run} for what it may do
   */
  public RunSession(
      RunnerRegistry registry,
      Clock clock,
      RecentRequests recent,
      Visitor visitor,
      Consumer<RunEvent> listener) {
    this.registry = registry;
    this.clock = clock;
    this.recent = recent;
    this.visitor = visitor;
    this.listener = listener;
    this.lastRequestNanos = recent.lastOf(visitor).orElse(null);
  }

  /**
   * Starts a run. A request counts for the interval even where it is refused for what is in it, but
   * not where it came too early.
   *
   * @param request reads the request; not called where it came too early
   * @throws InvalidRun if it came too early, if {@code request} throws it, or if the server is busy
   */
  public void request(Supplier<Program> request) {
    Program wanted;
    @Nullable Run last;
    synchronized (this) {
      if (closed) {
        return;
      }
      long now = clock.nanoTime();
      if (lastRequestNanos != null && now - lastRequestNanos < SPAM_INTERVAL.toNanos()) {
        throw new InvalidRun(Refusal.TOO_SOON);
      }
      lastRequestNanos = now;
      wanted = request.get();
      last = current;
      current = null;
    }
    stop(last);
    keep(registry.submit(wanted, visitor.address(), listener));
  }

  /** The client is gone for now; its run goes on, and its last request is remembered. */
  public synchronized void leave() {
    if (!closed && lastRequestNanos != null) {
      boolean isBusy = current != null && !current.isOver();
      recent.left(visitor, lastRequestNanos, isBusy);
    }
  }

  /** Stops what still runs and takes no more requests. */
  @Override
  public void close() {
    @Nullable Run last;
    synchronized (this) {
      if (closed) {
        return;
      }
      leave();
      closed = true;
      last = current;
      current = null;
    }
    stop(last);
  }

  private void keep(Run run) {
    synchronized (this) {
      if (!closed) {
        current = run;
        return;
      }
    }
    // The client left while its run was taken.
    run.stop();
  }

  private static void stop(@Nullable Run run) {
    if (run != null) {
      run.stop();
    }
  }
}
