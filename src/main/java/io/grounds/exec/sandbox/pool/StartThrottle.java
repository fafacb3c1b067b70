package io.grounds.exec.sandbox.pool;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a run that has just begun have the processors, before the next container is started ahead: a
 * short program is over by then. Thread-safe, does not block.
 */
final class StartThrottle {

  /** Of a program that is not over sooner. */
  static final Duration LENGTH = Duration.ofMillis(300);

  private final Timer timer;
  private final AtomicInteger under = new AtomicInteger();

  /** Calls later. */
  @FunctionalInterface
  public interface Timer {

    /**
     * Has the task run after this time.
     *
     * @throws RejectedExecutionException if nothing is called any more
     */
    void after(Duration time, Runnable task);
  }

  StartThrottle(Timer timer) {
    this.timer = timer;
  }

  /**
   * Gives one.
   *
   * @param ended completes when the program's container is dead
   * @param onOver called once, on another's thread
   */
  void give(CompletableFuture<Void> ended, Runnable onOver) {
    under.incrementAndGet();
    var isOver = new AtomicBoolean();
    Runnable end =
        () -> {
          if (isOver.compareAndSet(false, true)) {
            under.decrementAndGet();
            onOver.run();
          }
        };
    var unused = ended.thenRun(end);
    try {
      timer.after(LENGTH, end);
    } catch (RejectedExecutionException e) {
      end.run();
    }
  }

  /** Where many come at once, those that come next need containers more. */
  boolean isOneAlone() {
    return under.get() == 1;
  }
}
