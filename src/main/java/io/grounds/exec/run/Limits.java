package io.grounds.exec.run;

import java.time.Duration;

/**
 * The operator's limits: how many runs there may be, and what each may write. Immutable.
 *
 * @param grace how long the runs under way may go on when the server stops
 * @param outputBytes most bytes that a program may write to stdout and stderr together
 * @param runs most runs at once
 * @param queue most runs that wait for one of those to end
 */
public record Limits(Duration grace, long outputBytes, int runs, int queue) {

  /** The limits of a run in this language: its image says how long and how large it may be. */
  public EffectiveLimits of(Language language) {
    var allowance = language.allowance();
    return new EffectiveLimits(allowance.time(), allowance.memoryBytes(), outputBytes);
  }
}
