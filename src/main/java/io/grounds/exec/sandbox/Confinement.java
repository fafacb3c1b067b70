package io.grounds.exec.sandbox;

import io.grounds.exec.run.Allowance;
import java.time.Duration;

/**
 * What a container may use.
 *
 * @param time longest life of its program
 * @param memoryBytes memory; there is no swap. What is in its working directory and /tmp counts
 * @param diskBytes room in its working directory, and as much again in /tmp
 * @param pids processes and threads
 * @param cpus processors, of which a fraction may be given
 */
public record Confinement(Duration time, long memoryBytes, long diskBytes, long pids, double cpus) {

  /** What its program is told of that. */
  public Allowance allowance() {
    return new Allowance(time, memoryBytes);
  }
}
