package io.grounds.exec.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The original's spam prevention: half a second between two requests of a client, also across a
 * reconnection. A request that comes too early does not put off the next.
 */
final class RequestInterval implements Quota {

  /** Least time between two requests. */
  static final Duration LENGTH = Duration.ofMillis(500);

  private final Clock clock;
  private final RecentRequests recent;
  private final Visitor visitor;
  private @Nullable Long lastNanos;

  RequestInterval(Clock clock, RecentRequests recent, Visitor visitor) {
    this.clock = clock;
    this.recent = recent;
    this.visitor = visitor;
    this.lastNanos = recent.lastOf(visitor).orElse(null);
  }

  @Override
  public void request() {
    long now = clock.nanoTime();
    if (lastNanos != null && now - lastNanos < LENGTH.toNanos()) {
      throw new InvalidRun(Refusal.TOO_SOON);
    }
    lastNanos = now;
  }

  @Override
  public void leave(boolean isBusy) {
    if (lastNanos != null) {
      recent.left(visitor, lastNanos, isBusy);
    }
  }
}
