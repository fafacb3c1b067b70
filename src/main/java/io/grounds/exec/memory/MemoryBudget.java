package io.grounds.exec.memory;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Room on the heap that all clients share: many must not do together what none of them may do
 * alone. Thread-safe, does not block.
 */
public final class MemoryBudget {

  private final long max;
  private final AtomicLong taken = new AtomicLong();

  /**
   * @param max most that may be taken, in characters or bytes
   */
  public MemoryBudget(long max) {
    this.max = max;
  }

  /** Takes room, to be given back with {@link #release}, even where it says that there is none. */
  public boolean take(long size) {
    return taken.addAndGet(size) <= max;
  }

  /** Takes room, to be given back with {@link #release}, and only where there is that much. */
  public boolean tryTake(long size) {
    long before = taken.get();
    while (size <= max - before) {
      long witness = taken.compareAndExchange(before, before + size);
      if (witness == before) {
        return true;
      }
      before = witness;
    }
    return false;
  }

  /** Gives room back. */
  public void release(long size) {
    taken.addAndGet(-size);
  }
}
