package io.grounds.exec.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Time that passes when a test says so. */
public final class ManualClock implements Clock {

  private record Waiter(long deadlineNanos, CompletableFuture<Void> timeUp) {}

  private final List<Waiter> waiters = new ArrayList<>();
  private long nowNanos;

  @Override
  public synchronized long nanoTime() {
    return nowNanos;
  }

  @Override
  public boolean await(CompletableFuture<?> done, Duration patience) throws InterruptedException {
    var timeUp = new CompletableFuture<Void>();
    synchronized (this) {
      waiters.add(new Waiter(nowNanos + patience.toNanos(), timeUp));
      notifyAll();
    }
    Clock.system().await(CompletableFuture.anyOf(done, timeUp), Patience.LIMIT);
    return done.isDone();
  }

  public synchronized void advance(Duration time) {
    nowNanos += time.toNanos();
    waiters.stream()
        .filter(waiter -> waiter.deadlineNanos <= nowNanos)
        .forEach(waiter -> waiter.timeUp.complete(null));
    waiters.removeIf(waiter -> waiter.deadlineNanos <= nowNanos);
  }

  /** As {@link #advance}, once a thread waits for time to pass. */
  public synchronized void advanceUnderWaiter(Duration time) throws InterruptedException {
    while (waiters.isEmpty()) {
      wait(Patience.LIMIT.toMillis());
    }
    advance(time);
  }
}
