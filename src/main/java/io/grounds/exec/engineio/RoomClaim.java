package io.grounds.exec.engineio;

/** What one message that has come in part takes of the room for all of them. Thread-safe. */
public final class RoomClaim {

  private final SharedRoom room;
  private long size;

  /** Claims nothing yet. */
  public RoomClaim(SharedRoom room) {
    this.room = room;
  }

  /** Claims more; false where there is no room, which is claimed all the same. */
  public synchronized boolean grow(long more) {
    size += more;
    return room.take(more);
  }

  /** All that is claimed. */
  public synchronized long size() {
    return size;
  }

  /** Gives everything back. Idempotent. */
  public synchronized void release() {
    room.release(size);
    size = 0;
  }
}
