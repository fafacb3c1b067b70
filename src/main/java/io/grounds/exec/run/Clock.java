package io.grounds.exec.run;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Port: monotonic time, which tests can replace. */
public interface Clock {

  /** As {@link System#nanoTime}. */
  long nanoTime();

  /**
   * Blocks until the future is done, normally or exceptionally, or until the time is up.
   *
   * @return whether the future is done
   */
  boolean await(CompletableFuture<?> done, Duration patience) throws InterruptedException;

  /** The clock of this machine. */
  static Clock system() {
    return new Clock() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public boolean await(CompletableFuture<?> done, Duration patience)
          throws InterruptedException {
        try {
          done.get(patience.toNanos(), TimeUnit.NANOSECONDS);
          return true;
        } catch (ExecutionException e) {
          return true;
        } catch (TimeoutException e) {
          return false;
        }
      }
    };
  }
}
