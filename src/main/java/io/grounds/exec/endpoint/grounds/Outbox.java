package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.engineio.Session;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one client: in order, one batch in flight, bounded. A client that reads
 * too slowly is given up; nothing upstream ever waits for it. Thread-safe, does not block.
 *
 * <p>Output that has to wait is joined to what waits before it on the same stream, so that a
 * program that writes byte by byte costs few messages, while the first byte goes out at once.
 */
final class Outbox {

  /** Longest that one batch may be in flight while others wait. */
  static final Duration STALL_LIMIT = Session.STALL_LIMIT;

  private static final int JOINED_CHARS = 32 * 1024;

  /** A batch is closed when it is this long, so that a slow client is seen to make progress. */
  static final int BATCH_CHARS = 64 * 1024;

  /** What a chunk takes besides its text, in characters, roughly. */
  static final int CHUNK_SIZE = 64;

  /** Sends chunks and says how that went, maybe before it returns; null stands for success. */
  interface Transmission {
    void send(List<Chunk> chunks, Consumer<@Nullable Throwable> done);
  }

  private final Transmission transmission;
  private final long maxChars;
  private final MemoryBudget room;
  private final Clock clock;
  private final Runnable onGivenUp;

  // Guarded by this.
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private long chars;
  private @Nullable List<Chunk> inFlight;
  private long inFlightSince;
  private boolean closed;
  private boolean pumping;
  private @Nullable Runnable onFinished;

  /**
   * @param maxChars most text that may wait or be in flight
   * @param room where that text is counted together with everybody else's
   * @param onGivenUp called once, when the client reads too slowly or sending to it failed
   */
  Outbox(
      Transmission transmission,
      long maxChars,
      MemoryBudget room,
      Clock clock,
      Runnable onGivenUp) {
    this.transmission = transmission;
    this.maxChars = maxChars;
    this.room = room;
    this.clock = clock;
    this.onGivenUp = onGivenUp;
  }

  /** Sends the chunk when its turn comes; drops it when the outbox is closed. */
  void offer(Chunk chunk) {
    boolean givenUp;
    synchronized (this) {
      if (closed) {
        return;
      }
      boolean hasRoom = enqueue(chunk);
      givenUp = !hasRoom || chars > maxChars || isStalled();
    }
    if (givenUp) {
      giveUp();
    } else {
      pump();
    }
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
      queue.clear();
      giveBack(chars);
    }
    tellFinished();
  }

  private void tellFinished() {
    Runnable told;
    synchronized (this) {
      boolean isFinished = closed || (inFlight == null && queue.isEmpty());
      if (onFinished == null || !isFinished) {
        return;
      }
      told = onFinished;
      onFinished = null;
    }
    told.run();
  }

  private boolean enqueue(Chunk chunk) {
    var last = queue.peekLast();
    long more;
    if (last != null && last.takes(chunk)) {
      last.join(chunk);
      more = textLengthOf(chunk);
    } else {
      queue.add(new Waiting(chunk));
      more = lengthOf(chunk);
    }
    chars += more;
    return room.take(more);
  }

  private void giveBack(long givenBack) {
    chars -= givenBack;
    room.release(givenBack);
  }

  private boolean isStalled() {
    return inFlight != null && clock.nanoTime() - inFlightSince > STALL_LIMIT.toNanos();
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
  }

  /** The next to send, or null, and then nobody pumps any more, where there is none to send now. */
  private synchronized @Nullable List<Chunk> next() {
    if (inFlight != null || queue.isEmpty()) {
      pumping = false;
      return null;
    }
    var batch = new ArrayList<Chunk>();
    for (long length = 0; length < BATCH_CHARS && !queue.isEmpty(); ) {
      var chunk = queue.remove().chunk();
      batch.add(chunk);
      length += lengthOf(chunk);
    }
    inFlight = batch;
    inFlightSince = clock.nanoTime();
    return batch;
  }

  private void sent(@Nullable Throwable failure) {
    synchronized (this) {
      if (inFlight != null && !closed) {
        giveBack(inFlight.stream().mapToLong(Outbox::lengthOf).sum());
      }
      inFlight = null;
    }
    if (failure != null) {
      giveUp();
    } else {
      pump();
      tellFinished();
    }
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

  private static int lengthOf(Chunk chunk) {
    return CHUNK_SIZE + textLengthOf(chunk);
  }

  private static int textLengthOf(Chunk chunk) {
    return chunk.chunk() instanceof String text ? text.length() : 0;
  }

  /** A chunk that waits, to which more of the same stream can be joined. */
  private static final class Waiting {

    private final Chunk first;
    private @Nullable StringBuilder joined;

    Waiting(Chunk first) {
      this.first = first;
    }

    boolean takes(Chunk next) {
      boolean output = next.stream().equals("stdout") || next.stream().equals("stderr");
      int length = joined == null ? textLengthOf(first) : joined.length();
      return output && next.stream().equals(first.stream()) && length < JOINED_CHARS;
    }

    void join(Chunk next) {
      if (joined == null) {
        joined = new StringBuilder().append(first.chunk());
      }
      joined.append(next.chunk());
    }

    Chunk chunk() {
      return joined == null ? first : new Chunk(first.stream(), joined.toString());
    }
  }
}
