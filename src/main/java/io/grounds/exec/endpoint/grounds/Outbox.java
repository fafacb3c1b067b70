package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.endpoint.RunFeed;
import io.grounds.exec.engineio.Session;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends one client what happens to its runs: in order, one batch in flight. What waits is in the
 * runs' journals, which are read when the batch before has been sent. A client that reads too
 * slowly is given up; no run ever waits for it. Thread-safe, does not block.
 */
final class Outbox {

  /** Longest that one batch may be in flight while others wait. */
  static final Duration STALL_LIMIT = Session.STALL_LIMIT;

  /** A batch is closed when it is this long, so that a slow client is seen to make progress. */
  static final int BATCH_CHARS = 64 * 1024;

  /** What a chunk takes besides its text, in characters, roughly. */
  static final int CHUNK_SIZE = 64;

  /** Sends chunks and says how that went, maybe before it returns; null stands for success. */
  interface Transmission {
    void send(List<Chunk> chunks, Consumer<@Nullable Throwable> done);
  }

  private final Transmission transmission;
  private final long maxSize;
  private final MemoryBudget budget;
  private final Clock clock;
  private final Runnable onGivenUp;

  // Guarded by this.
  private final OutboxSources sources = new OutboxSources();
  private long inFlightSize;
  private boolean isInFlight;
  private long inFlightSince;
  private boolean closed;
  private boolean pumping;
  private @Nullable Runnable onFinished;

  /**
   * Sends nothing yet.
   *
   * @param maxSize most that may wait or be in flight, in bytes
   * @param budget where what is in flight is counted together with that of all other clients
   * @param onGivenUp called once, when the client reads too slowly or sending to it failed
   */
  Outbox(
      Transmission transmission,
      long maxSize,
      MemoryBudget budget,
      Clock clock,
      Runnable onGivenUp) {
    this.transmission = transmission;
    this.maxSize = maxSize;
    this.budget = budget;
    this.clock = clock;
    this.onGivenUp = onGivenUp;
  }

  /** From now on the client is told more than the original told. */
  synchronized void tellDetails() {
    sources.tellDetails();
  }

  /** Sends all that happens to a run, behind what happened to the runs before it. */
  void follow(Journal journal) {
    synchronized (this) {
      if (!closed) {
        sources.add(new RunFeed(journal, this::news));
      }
    }
  }

  /** Sends the chunk behind all that has happened until now; drops it when the outbox is closed. */
  void offer(Chunk chunk) {
    synchronized (this) {
      if (closed) {
        return;
      }
      sources.add(chunk);
    }
    news();
  }

  /** Tells, once and maybe at once, when nothing waits any more nor is in flight. */
  void finish(Runnable done) {
    synchronized (this) {
      onFinished = done;
    }
    tellFinished();
  }

  /** Forgets what waits, and takes nothing more. */
  void close() {
    synchronized (this) {
      closed = true;
      sources.clear();
      landed();
    }
    tellFinished();
  }

  /** There is more to send. */
  private void news() {
    boolean givenUp;
    synchronized (this) {
      if (closed) {
        return;
      }
      givenUp = sources.isOverBudget() || sources.size() + inFlightSize > maxSize || isStalled();
    }
    if (givenUp) {
      giveUp();
    } else {
      pump();
    }
  }

  private boolean isStalled() {
    return isInFlight && clock.nanoTime() - inFlightSince > STALL_LIMIT.toNanos();
  }

  /** A loop, not a recursion, over transmissions that are done before they return. */
  private void pump() {
    synchronized (this) {
      if (pumping) {
        return;
      }
      pumping = true;
    }
    for (var chunks = next(); chunks != null; chunks = next()) {
      try {
        transmission.send(chunks, this::sent);
      } catch (RuntimeException e) {
        sent(e);
      }
    }
    tellFinished();
  }

  /** The next batch; null, and then no thread pumps any more, where there is none to send now. */
  private synchronized @Nullable List<Chunk> next() {
    var batch = isInFlight || closed ? List.<Chunk>of() : batch();
    if (batch.isEmpty()) {
      pumping = false;
      return null;
    }
    isInFlight = true;
    inFlightSince = clock.nanoTime();
    inFlightSize = batch.stream().mapToLong(Chunk::size).sum();
    // Counted, not asked for: it was in a journal until now.
    budget.take(inFlightSize);
    return batch;
  }

  private List<Chunk> batch() {
    var batch = new ArrayList<Chunk>();
    int left = BATCH_CHARS;
    while (left > 0) {
      var chunk = sources.next(left);
      if (chunk.isEmpty()) {
        break;
      }
      batch.add(chunk.get());
      left -= chunk.get().size();
    }
    return batch;
  }

  private void sent(@Nullable Throwable failure) {
    synchronized (this) {
      landed();
    }
    if (failure != null) {
      giveUp();
    } else {
      pump();
    }
  }

  private void landed() {
    budget.release(inFlightSize);
    inFlightSize = 0;
    isInFlight = false;
  }

  private void tellFinished() {
    Runnable told;
    synchronized (this) {
      boolean isFinished = closed || (!isInFlight && sources.size() == 0);
      if (onFinished == null || !isFinished) {
        return;
      }
      told = onFinished;
      onFinished = null;
    }
    told.run();
  }

  private void giveUp() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    close();
    onGivenUp.run();
  }
}
