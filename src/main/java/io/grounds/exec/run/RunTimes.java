package io.grounds.exec.run;

import io.grounds.exec.run.Report.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a run reached each step. Not thread-safe. */
final class RunTimes {

  private final Clock clock;
  private final long requestedNanos;
  private final Instant requested = Instant.now();
  private @Nullable Long placedNanos;
  private @Nullable Long startedNanos;
  private @Nullable Long wroteNanos;
  private @Nullable Long endedNanos;

  /** The times of a run that is requested now. */
  RunTimes(Clock clock) {
    this.clock = clock;
    this.requestedNanos = clock.nanoTime();
  }

  void placed() {
    placedNanos = clock.nanoTime();
  }

  void started() {
    startedNanos = clock.nanoTime();
  }

  /** Records the first output only. */
  void wrote() {
    if (wroteNanos == null) {
      wroteNanos = clock.nanoTime();
    }
  }

  void ended() {
    endedNanos = clock.nanoTime();
  }

  boolean isPlaced() {
    return placedNanos != null;
  }

  /** In wall-clock time. */
  Instant requested() {
    return requested;
  }

  Duration age() {
    return Duration.ofNanos(clock.nanoTime() - requestedNanos);
  }

  Optional<Duration> sinceEnd() {
    return between(endedNanos, clock.nanoTime());
  }

  /**
   * The times of a run that ends now; the launcher's figures are more exact where there are any.
   */
  Times toTimes(Optional<Usage> usage) {
    var compile = usage.map(Usage::compile).filter(time -> !time.isZero());
    var wall = usage.map(Usage::wall).or(() -> between(startedNanos, clock.nanoTime()));
    return new Times(
        between(requestedNanos, placedNanos),
        between(placedNanos, startedNanos),
        between(startedNanos, wroteNanos),
        compile,
        wall.map(all -> all.minus(compile.orElse(Duration.ZERO))));
  }

  private static Optional<Duration> between(@Nullable Long from, @Nullable Long to) {
    return from == null || to == null ? Optional.empty() : Optional.of(Duration.ofNanos(to - from));
  }
}
