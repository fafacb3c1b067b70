package io.grounds.exec.run;

import io.grounds.exec.run.Journal.Entry;
import io.grounds.exec.run.Journal.Mark;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cursor in a {@link Journal}. What it has not read is kept for it until it is closed.
 * Thread-safe, does not block; its owner closes it.
 */
public final class JournalReader implements AutoCloseable {

  private final Journal journal;
  private final Runnable onNews;

  // Guarded by the journal: the entry to read next, null where all is read; how far that is read;
  // and what is unread altogether, in bytes.
  @Nullable JournalNode at;
  int offset;
  long unread;

  JournalReader(Journal journal, Runnable onNews) {
    this.journal = journal;
    this.onNews = onNews;
  }

  /**
   * Reads on.
   *
   * @param maxBytes most output that is returned at once, 1 or more; the rest comes with the next
   *     call
   * @return empty where nothing more has happened
   */
  public Optional<Entry> next(int maxBytes) {
    return next(maxBytes, Mark.END);
  }

  /** As {@link #next(int)}, but nothing that happened after the mark. */
  public Optional<Entry> next(int maxBytes, Mark upTo) {
    return Optional.ofNullable(journal.next(this, maxBytes, upTo));
  }

  /** The position behind everything that has happened until now. */
  public Mark mark() {
    return journal.mark();
  }

  /** What it has not read yet, in bytes: output, and {@link Journal#ENTRY_BYTES} for each entry. */
  public long unreadBytes() {
    return journal.unreadBytes(this);
  }

  /** Whether all journals together took too much memory at some time when this one grew. */
  public boolean isOverBudget() {
    return journal.isOverBudget();
  }

  /** Reads no more, and is told no more. Idempotent. */
  @Override
  public void close() {
    journal.remove(this);
  }

  void tell() {
    onNews.run();
  }
}
