package io.grounds.exec.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Remembers for a moment when clients that have left made their last request, so that whoever comes
 * back has not got around the {@linkplain RunSession#SPAM_INTERVAL least interval}. Thread-safe.
 *
 * <p>A client that has a secret of its own is known again by that. Any other is known by its
 * address alone, which it may share with a whole school; so only those are looked for there that
 * left while their program ran, and one of them is found once.
 */
@ApplicationScoped
public class RecentRequests {

  private final Clock clock;

  // Guarded by this; in the order of leaving.
  private final Deque<Departure> departures = new ArrayDeque<>();

  /** For the proxy of the scope only. */
  @SuppressWarnings("NullAway")
  protected RecentRequests() {
    clock = null;
  }

  /** Remembers nobody yet. */
  @Inject
  public RecentRequests(Clock clock) {
    this.clock = clock;
  }

  /** When this client, if it was here a moment ago, made its last request. */
  synchronized Optional<Long> lastOf(Visitor visitor) {
    forgetOld();
    return visitor
        .formerId()
        .flatMap(id -> take(departure -> departure.visitor().id().equals(Optional.of(id))))
        .or(() -> take(departure -> departure.wasBusy() && isSamePlace(departure, visitor)));
  }

  synchronized void left(Visitor visitor, long lastNanos, boolean wasBusy) {
    forgetOld();
    departures.add(new Departure(visitor, lastNanos, wasBusy, clock.nanoTime()));
  }

  private Optional<Long> take(Predicate<Departure> wanted) {
    var found = departures.stream().filter(wanted).findFirst();
    found.ifPresent(departures::remove);
    return found.map(Departure::lastNanos);
  }

  private void forgetOld() {
    long now = clock.nanoTime();
    Duration memory = RunSession.SPAM_INTERVAL;
    while (!departures.isEmpty() && now - departures.getFirst().leftNanos() > memory.toNanos()) {
      departures.remove();
    }
  }

  private static boolean isSamePlace(Departure departure, Visitor visitor) {
    var address = visitor.address();
    return !address.isEmpty() && address.equals(departure.visitor().address());
  }

  private record Departure(Visitor visitor, long lastNanos, boolean wasBusy, long leftNanos) {}
}
