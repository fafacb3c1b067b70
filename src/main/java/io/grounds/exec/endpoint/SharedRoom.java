package io.grounds.exec.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Room on the heap for text that waits to be sent, of all clients together: many who read slowly
 * must not do together what none of them may do alone. Thread-safe.
 */
@ApplicationScoped
public class SharedRoom {

  private final long maxChars;
  private final AtomicLong takenChars = new AtomicLong();

  /** A quarter of the heap, at two bytes a character. */
  public SharedRoom() {
    this(Runtime.getRuntime().maxMemory() / 4 / Character.BYTES);
  }

  SharedRoom(long maxChars) {
    this.maxChars = maxChars;
  }

  /** Takes room, to be given back with {@link #release}, even where it says that there is none. */
  boolean take(long chars) {
    return takenChars.addAndGet(chars) <= maxChars;
  }

  void release(long chars) {
    takenChars.addAndGet(-chars);
  }
}
