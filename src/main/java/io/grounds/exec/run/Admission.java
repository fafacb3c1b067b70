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
 * Who runs now, who waits and who is sent away: a bounded number of places, and in front of them a
 * bounded queue, first come first served. A connection has one run at most, so that none of them
 * fills the queue. Thread-safe; calls nobody while it holds its lock.
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

  /** A run and the place that it has got. */
  record Admitted(Run run, Permit permit) {}

  /**
   * Puts the run at the end of the queue, where {@link #next} takes it from.
   *
   * @return how many runs must end before it starts, itself included; 0 where there is a place
   * @throws InvalidRun if the queue is full or nothing more is let in
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

  /** The first of the queue, with a permit, if there is one and a place for it. */
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

  /** Those that wait, the next to start first. */
  synchronized List<Run> waiting() {
    return List.copyOf(waiting);
  }

  /** Takes a run out of the queue that does not want to wait any longer. */
  synchronized void leave(Run run) {
    waiting.remove(run);
  }

  /** Lets nobody in until {@link #resume}; those in the queue have their turn. */
  synchronized void pause() {
    paused = true;
  }

  synchronized void resume() {
    paused = false;
  }

  synchronized boolean isOpen() {
    return !paused && !closed;
  }

  /** Lets nobody in from now on; the queue is emptied into the answer. */
  synchronized List<Run> close() {
    closed = true;
    var sentAway = new ArrayList<>(waiting);
    waiting.clear();
    return sentAway;
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
