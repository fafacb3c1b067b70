package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** How long a test waits for what must come, before it calls it missing; not a speed to measure. */
public final class Patience {

  public static final Duration LIMIT = Duration.ofSeconds(60);

  private Patience() {}

  public static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  /** Blocks until the condition holds; fails where it does not in time. */
  public static void until(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time until %s", what).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
