package io.grounds.exec.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Remembers for half a second when a client that left made its last request, so that a new
 * connection does not get around the {@linkplain RequestInterval#LENGTH least interval}.
 * Thread-safe.
 *
 * <p>A client with a secret of its own is recognised by that. Any other can only be recognised by
 * its address, which a whole school may share: so only a client that left while its program ran is
 * looked up by address, and each such departure counts once.
 */
final class RecentRequests {

  private final Clock clock;

  // Guarded by this; in the order of leaving.
  private final Deque<Departure> departures = new ArrayDeque<>();

  RecentRequests(Clock clock) {
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
    Duration memory = RequestInterval.LENGTH;
    while (!departures.isEmpty() && now - departures.getFirst().leftNanos() > memory.toNanos()) {
      departures.remove();
    }
  }

  private static boolean isSamePlace(Departure departure, Visitor visitor) {
    var address = visitor.caller().address();
    return !address.isEmpty() && address.equals(departure.visitor().caller().address());
  }

  private record Departure(Visitor visitor, long lastNanos, boolean wasBusy, long leftNanos) {}
}
