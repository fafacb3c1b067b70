package io.grounds.exec.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Decides which runs execute now, which wait, and which are refused: a bounded number of places,
 * and before them a bounded queue, first come first served. Thread-safe; makes no calls under its
 * lock.
 */
final class Admission {

  private final int places;
  private final int queueBound;

  private final Set<Permit> taken = new HashSet<>();
  private final Queue<Run> waiting = new ArrayDeque<>();
  private boolean paused;
  private boolean closed;

  Admission(int places, int queueBound) {
    this.places = places;
    this.queueBound = queueBound;
  }

  /** A run that has been given a place. */
  record Admitted(Run run, Permit permit) {}

  /**
   * Adds the run to the end of the queue; {@link #next} takes it from there.
   *
   * @return its position in the queue, from 1; 0 if there is a free place
   * @throws InvalidRun if the queue is full, or requests are not taken at present
   */
  synchronized int enter(Run run) {
    if (closed) {
      throw new InvalidRun(Refusal.SHUTTING_DOWN);
    }
    if (paused) {
      throw new InvalidRun(Refusal.MAINTENANCE);
    }
    int free = places - taken.size();
    if (waiting.size() >= free + queueBound) {
      throw new InvalidRun(Refusal.BUSY);
    }
    waiting.add(run);
    return Math.max(0, waiting.size() - free);
  }

  /** The first run of the queue, with its permit; empty if none waits or no place is free. */
  synchronized Optional<Admitted> next() {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    return tryAcquire().map(permit -> new Admitted(waiting.remove(), permit));
  }

  /** How many places are taken. */
  synchronized int places() {
    return taken.size();
  }

  /** The runs that wait, the next to start first. */
  synchronized List<Run> waiting() {
    return List.copyOf(waiting);
  }

  /** Removes a run from the queue. */
  synchronized void leave(Run run) {
    waiting.remove(run);
  }

  /** Refuses new runs until {@link #resume}; the runs in the queue are started. */
  synchronized void pause() {
    paused = true;
  }

  synchronized void resume() {
    paused = false;
  }

  synchronized boolean isOpen() {
    return !paused && !closed;
  }

  /** Refuses new runs for good, and empties the queue: returns the runs that waited. */
  synchronized List<Run> close() {
    closed = true;
    var removed = new ArrayList<>(waiting);
    waiting.clear();
    return removed;
  }

  /**
   * Blocks until no place is taken, or for {@code patience}.
   *
   * @return whether no place is taken
   */
  synchronized boolean awaitVacant(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!taken.isEmpty()) {
      long leftNanos = deadline - System.nanoTime();
      if (leftNanos <= 0) {
        return false;
      }
      // One more millisecond, since wait(0) would wait for ever.
      wait(leftNanos / 1_000_000 + 1);
    }
    return true;
  }

  private Optional<Permit> tryAcquire() {
    if (taken.size() >= places) {
      return Optional.empty();
    }
    var permit =
        new Permit() {
          @Override
          public void close() {
            giveBack(this);
          }
        };
    taken.add(permit);
    return Optional.of(permit);
  }

  private synchronized void giveBack(Permit permit) {
    taken.remove(permit);
    notifyAll();
  }
}
