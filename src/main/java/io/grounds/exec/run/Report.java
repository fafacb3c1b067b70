package io.grounds.exec.run;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known of a run when it has ended.
 *
 * @param exit how the program ended; empty if it was stopped, refused or lost
 * @param outputBytes output within the limit
 * @param droppedBytes output beyond the limit
 * @param times where the time went
 */
public record Report(Optional<Exit> exit, long outputBytes, long droppedBytes, Times times) {

  /**
   * Where the time went, step by step; empty for steps that the run did not reach.
   *
   * @param queued until it had a place
   * @param container from then until a container had its program
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
