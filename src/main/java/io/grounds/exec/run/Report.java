package io.grounds.exec.run;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known of a run when it has ended.
 *
 * @param exit how the program ended, where it did so by itself or at a limit
 * @param outputBytes what it wrote and its client was sent
 * @param droppedBytes what it wrote beside that
 * @param times where the time went
 */
public record Report(Optional<Exit> exit, long outputBytes, long droppedBytes, Times times) {

  /**
   * Where the time went, step by step; empty for those that the run did not get to.
   *
   * @param queued until there was a place
   * @param container until there was a container that had its program
   * @param firstByte from then until the program's first output
   * @param compile from then until it was compiled
   * @param run from then, or from its compilation, until it ended
   */
  public record Times(
      Optional<Duration> queued,
      Optional<Duration> container,
      Optional<Duration> firstByte,
      Optional<Duration> compile,
      Optional<Duration> run) {}
}
