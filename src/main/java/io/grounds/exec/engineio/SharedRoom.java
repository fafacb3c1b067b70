package io.grounds.exec.engineio;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Room on the heap for what waits to be sent, of all clients together: many who read slowly must
 * not do together what none of them may do alone. Thread-safe.
 */
public final class SharedRoom {

  private final long max;
  private final AtomicLong taken = new AtomicLong();

  /**
   * @param max most characters or bytes that may wait
   */
  public SharedRoom(long max) {
    this.max = max;
  }

  /**
   * A part of the heap, at two bytes a character.
   *
   * @param part which: 4 for a quarter
   */
  public static SharedRoom ofHeap(int part) {
    return new SharedRoom(Runtime.getRuntime().maxMemory() / part / Character.BYTES);
  }

  /** Takes room, to be given back with {@link #release}, even where it says that there is none. */
  public boolean take(long size) {
    return taken.addAndGet(size) <= max;
  }

  /** Gives room back. */
  public void release(long size) {
    taken.addAndGet(-size);
  }
}
