package io.grounds.exec.docker;

/**
 * What a container may use.
 *
 * @param memoryBytes memory; there is no swap. What is in its working directory and /tmp counts
 * @param diskBytes room in its working directory, and as much again in /tmp
 * @param pids processes and threads
 * @param cpus processors, of which a fraction may be given
 */
public record Confinement(long memoryBytes, long diskBytes, long pids, double cpus) {}
