package io.grounds.exec.run;

import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Output;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one run, in order: numbered from 1, each with the time since the run was asked
 * for; output as bytes. It is the one place where output waits for the clients of a run. Each
 * {@link JournalReader} has a cursor and reads at its own pace.
 *
 * <p>An entry is kept until every reader has read it, and counts in a {@link MemoryBudget} until
 * then; without a reader, nothing is kept. So a journal is bounded by the run's output limit and by
 * what all journals together may take. Thread-safe, does not block; its lock is a leaf.
 */
public final class Journal {

  /** Memory that an entry takes besides its output, roughly, in bytes. */
  static final int ENTRY_BYTES = 64;

  /**
   * Output of one channel is joined to one entry up to this size, in bytes, so that a program that
   * writes byte by byte does not make an entry of each. The entry has the time of its first byte.
   */
  static final int JOINED_BYTES = 32 * 1024;

  private final Clock clock;
  private final long startNanos;
  private final MemoryBudget budget;

  // Changed under the lock; the list is copied on change, so that readers are told outside of it.
  private final List<JournalReader> readers = new CopyOnWriteArrayList<>();

  // Guarded by this.
  private @Nullable JournalNode oldest;
  private @Nullable JournalNode newest;
  private long lastNumber;
  private boolean isOverBudget;

  /**
   * The journal of a run that is asked for now.
   *
   * @param budget where the entries count that wait for a reader, in bytes
   */
  public Journal(Clock clock, MemoryBudget budget) {
    this.clock = clock;
    this.startNanos = clock.nanoTime();
    this.budget = budget;
  }

  /**
   * One thing that happened.
   *
   * @param number counts from 1; the parts of an output that is read in parts have the same number
   * @param time since the run was asked for
   */
  public record Entry(long number, Duration time, RunEvent event) {}

  /**
   * A position in a journal: the end of what had happened at some time.
   *
   * @param number of the last entry; 0 where there was none
   * @param length of its output, in bytes
   */
  public record Mark(long number, int length) {

    /** Behind everything that will ever happen. */
    public static final Mark END = new Mark(Long.MAX_VALUE, 0);
  }

  /**
   * Adds a reader of all that happens from now on.
   *
   * @param onNews called after each new entry, by the thread that adds it and maybe under the run's
   *     lock; must not block
   */
  public synchronized JournalReader read(Runnable onNews) {
    var reader = new JournalReader(this, onNews);
    readers.add(reader);
    return reader;
  }

  /** The position behind everything that has happened until now. */
  public synchronized Mark mark() {
    return new Mark(lastNumber, newest == null ? 0 : newest.length());
  }

  /** Whether the budget was exceeded when this journal grew. */
  synchronized boolean isOverBudget() {
    return isOverBudget;
  }

  /** Adds what happened, other than output. */
  void add(RunEvent event) {
    synchronized (this) {
      append(JournalNode.of(++lastNumber, elapsedNanos(), event));
    }
    readers.forEach(JournalReader::tell);
  }

  /** Adds output, which is copied. */
  void write(Channel channel, ByteBuffer bytes) {
    if (!bytes.hasRemaining()) {
      return;
    }
    synchronized (this) {
      if (readers.isEmpty()) {
        lastNumber++;
        return;
      }
      if (newest != null && newest.joins(channel)) {
        count(bytes.remaining());
        newest.join(bytes);
      } else {
        append(JournalNode.output(++lastNumber, elapsedNanos(), channel, bytes));
      }
    }
    readers.forEach(JournalReader::tell);
  }

  /** What the reader with this cursor reads next; part of a long output. Moves the cursor. */
  synchronized @Nullable Entry next(JournalReader reader, int maxBytes, Mark upTo) {
    var node = reader.at;
    if (node == null || node.number() > upTo.number()) {
      return null;
    }
    int end = node.number() == upTo.number() ? upTo.length() : node.length();
    if (!node.isOutput()) {
      pass(reader, node);
      return new Entry(node.number(), node.time(), node.event());
    }
    int from = reader.offset;
    int to = Math.min(end, from + maxBytes);
    if (to == from) {
      return null;
    }
    reader.offset = to;
    reader.unread -= to - from;
    if (to == node.length()) {
      pass(reader, node);
    }
    return new Entry(node.number(), node.time(), new Output(node.channel(), node.slice(from, to)));
  }

  /** What this reader has not read yet, in bytes. */
  synchronized long unreadBytes(JournalReader reader) {
    return reader.unread;
  }

  synchronized void remove(JournalReader reader) {
    readers.remove(reader);
    reader.at = null;
    forgetRead();
  }

  private void append(JournalNode node) {
    if (readers.isEmpty()) {
      return;
    }
    count(ENTRY_BYTES + node.length());
    if (newest == null) {
      oldest = node;
    } else {
      newest.follow(node);
    }
    newest = node;
    for (var reader : readers) {
      if (reader.at == null) {
        reader.at = node;
        reader.offset = 0;
      }
    }
  }

  /** The reader has read all of this entry, which is closed by that: more output is another. */
  private void pass(JournalReader reader, JournalNode node) {
    node.close();
    reader.unread -= ENTRY_BYTES;
    reader.at = node.next();
    reader.offset = 0;
    forgetRead();
  }

  private void forgetRead() {
    while (oldest != null && isReadByAll(oldest)) {
      budget.release(ENTRY_BYTES + oldest.length());
      oldest = oldest.next();
    }
    if (oldest == null) {
      newest = null;
    }
  }

  private boolean isReadByAll(JournalNode node) {
    for (var reader : readers) {
      if (reader.at != null && reader.at.number() <= node.number()) {
        return false;
      }
    }
    return true;
  }

  private void count(long bytes) {
    isOverBudget |= !budget.take(bytes);
    for (var reader : readers) {
      reader.unread += bytes;
    }
  }

  private long elapsedNanos() {
    return clock.nanoTime() - startNanos;
  }
}
