package io.grounds.exec.sandbox.pool;

import io.grounds.exec.run.PoolSize;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many containers wait for programs.
 *
 * @param size of each language's pool
 * @param sizes of the pools of some languages, where that is another one
 * @param idle after which the pool of an unused language shrinks to its floor
 * @param memoryBytes what all that wait may take; where it is empty, a quarter of the host's
 */
public record PoolOptions(
    PoolSize size, Map<String, PoolSize> sizes, Duration idle, OptionalLong memoryBytes) {

  /** Takes the sizes as they are now. */
  public PoolOptions {
    sizes = Map.copyOf(sizes);
  }
}
