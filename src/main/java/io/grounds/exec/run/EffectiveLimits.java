package io.grounds.exec.run;

import java.time.Duration;

/**
 * The limits of one run. {@link Limits#of} is the one place that decides them; the run, its
 * supervision and the sandbox are given the same value. Immutable.
 *
 * @param time longest life of the program, its compiler included, from its arrival in its container
 * @param memoryBytes most memory of its container
 * @param outputBytes most bytes that it may write to stdout and stderr together
 */
public record EffectiveLimits(Duration time, long memoryBytes, long outputBytes) {

  /** The longest time that an operator's setting or a language's image can allow. */
  public static final Duration MAX_TIME = Duration.ofHours(1);
}
