package io.grounds.exec.run;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one client, one after the other: its {@link Quota} is charged for each request, and a
 * new run stops the one before it. The endpoint that opened the session closes it, which stops the
 * run under way. Thread-safe, does not block.
 */
public final class RunSession implements AutoCloseable {

  private final RunnerRegistry registry;
  private final Quota quota;
  private final Caller caller;
  private final Consumer<Journal> onRun;

  private @Nullable Run current;
  private boolean closed;

  /**
   * Opens the session of one client.
   *
   * @param onRun given the journal of each run before anything happens to it; must not block
   */
  public RunSession(
      RunnerRegistry registry, Quotas quotas, Visitor visitor, Consumer<Journal> onRun) {
    this.registry = registry;
    this.quota = quotas.of(visitor);
    this.caller = visitor.caller();
    this.onRun = onRun;
  }

  /**
   * Starts a run. A request is counted even where it is refused for its content, but not where the
   * quota refuses it.
   *
   * @param request reads the request; not called where the quota refuses it
   * @throws InvalidRun if the quota is used up, if {@code request} throws it, or if the server is
   *     busy
   */
  public void request(Supplier<Program> request) {
    Program wanted;
    @Nullable Run last;
    synchronized (this) {
      if (closed) {
        return;
      }
      quota.request();
      wanted = request.get();
      last = current;
      current = null;
    }
    stop(last);
    keep(registry.submit(wanted, caller, onRun));
  }

  /** Id of the run that has not ended; empty if there is none. */
  public synchronized Optional<RunId> current() {
    return Optional.ofNullable(current).filter(run -> !run.isOver()).map(Run::id);
  }

  /** The connection is lost; the run goes on, and the quota remembers the client. */
  public synchronized void leave() {
    if (!closed) {
      quota.leave(current != null && !current.isOver());
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
