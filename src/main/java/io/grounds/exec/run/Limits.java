package io.grounds.exec.run;

import java.time.Duration;

/**
 * What a run may use and how many runs there may be.
 *
 * @param time longest life of a program, counted from its arrival in its container
 * @param outputBytes most bytes that a program may write to stdout and stderr together
 * @param memoryBytes most memory that a program may use
 * @param runs most runs at once
 * @param queue most runs that wait for one of those to end
 */
public record Limits(Duration time, long outputBytes, long memoryBytes, int runs, int queue) {}
