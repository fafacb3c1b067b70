package io.grounds.exec.docker.engine;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The point in time until which something waits at most. Immutable. */
final class Deadline {

  private static final long NEVER = 0;

  private final long startNanos = System.nanoTime();
  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  static Deadline in(Duration time) {
    return new Deadline(Math.max(1, time.toNanos()));
  }

  static Deadline never() {
    return new Deadline(NEVER);
  }

  /**
   * As selectors take it: at least one millisecond, and 0 for ever.
   *
   * @throws SocketTimeoutException if it has passed
   */
  long millisLeft() throws SocketTimeoutException {
    if (nanos == NEVER) {
      return 0;
    }
    long left = nanos - (System.nanoTime() - startNanos);
    if (left <= 0) {
      throw new SocketTimeoutException(
          "no answer for " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
    }
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(left));
  }
}
