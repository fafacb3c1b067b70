package io.grounds.exec.socketio;

import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.web.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a client was sent last, to be sent again if it comes back and says that it has not seen it.
 * Bounded in size and time: what is too much or too old is forgotten, oldest first. Guarded by its
 * socket.
 */
final class SentLog {

  private static final int RADIX = 36;

  /** What an entry takes besides its messages, roughly. */
  static final int ENTRY_SIZE = 128;

  private final long maxSize;
  private final long maxAgeNanos;
  private final MemoryBudget room;
  private final Deque<Entry> entries = new ArrayDeque<>(2);
  private long size;
  private long lastNumber;

  /**
   * @param maxSize in characters
   */
  SentLog(long maxSize, long maxAgeNanos, MemoryBudget room) {
    this.maxSize = maxSize;
    this.maxAgeNanos = maxAgeNanos;
    this.room = room;
  }

  /** What the next event has to be marked with, for its client to say that it has seen it. */
  String nextOffset() {
    return Long.toString(lastNumber + 1, RADIX);
  }

  /** Adds the event that was marked with {@link #nextOffset}. */
  void add(List<Message> messages, long nowNanos) {
    int more = ENTRY_SIZE + messages.stream().mapToInt(Message::size).sum();
    lastNumber++;
    entries.add(new Entry(lastNumber, messages, more, nowNanos));
    size += more;
    boolean hasRoom = room.take(more);
    while (size > maxSize || (!hasRoom && !entries.isEmpty())) {
      forgetOldest();
    }
  }

  /** Whether anything was ever sent. */
  boolean isUsed() {
    return lastNumber > 0;
  }

  /** Forgets what is too old, except the last event, from which a client may go on at any time. */
  void forget(long nowNanos) {
    while (entries.size() > 1 && nowNanos - entries.getFirst().nanos() > maxAgeNanos) {
      forgetOldest();
    }
  }

  void clear() {
    entries.clear();
    room.release(size);
    size = 0;
  }

  /**
   * What was sent after the event with that mark.
   *
   * @param offset empty, where the client has seen nothing
   * @return nothing, where some of it is forgotten, or there never was such a mark
   */
  Optional<List<Message>> after(String offset) {
    long seen;
    try {
      seen = offset.isEmpty() ? 0 : Long.parseLong(offset, RADIX);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    long firstKept = lastNumber - entries.size() + 1;
    if (seen < firstKept - 1 || seen > lastNumber) {
      return Optional.empty();
    }
    var missed = new ArrayList<Message>();
    for (var entry : entries) {
      if (entry.number() > seen) {
        missed.addAll(entry.messages());
      }
    }
    return Optional.of(missed);
  }

  private void forgetOldest() {
    int less = entries.remove().size();
    size -= less;
    room.release(less);
  }

  private record Entry(long number, List<Message> messages, int size, long nanos) {}
}
