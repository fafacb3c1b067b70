package io.grounds.exec.memory;

/**
 * What one message that has come in part takes of the room for all of them, up to a maximum of its
 * own. Thread-safe, does not block.
 *
 * <p>Closed, it takes nothing more: the end of a connection may be seen while its last message is
 * still being read, and what that claimed afterwards would never be released.
 */
public final class MemoryClaim implements AutoCloseable {

  private final MemoryBudget room;
  private final long max;

  // Guarded by this.
  private long size;
  private boolean isClosed;

  /**
   * Claims nothing yet.
   *
   * @param max most that may be claimed at a time, in characters or bytes
   */
  public MemoryClaim(MemoryBudget room, long max) {
    this.room = room;
    this.max = max;
  }

  /** Most that may be claimed at a time, in characters or bytes. */
  public long max() {
    return max;
  }

  /** Claims more; false where that is too much, or closed, and then no more is claimed. */
  public synchronized boolean grow(long more) {
    if (isClosed || more > max - size || !room.tryTake(more)) {
      return false;
    }
    size += more;
    return true;
  }

  /** Gives everything back, for the next message to begin. */
  public synchronized void release() {
    room.release(size);
    size = 0;
  }

  /** Gives everything back for good. Idempotent. */
  @Override
  public synchronized void close() {
    isClosed = true;
    release();
  }
}
