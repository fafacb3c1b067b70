package io.grounds.exec.run;

import java.time.Duration;

/**
 * How many runs there may be, and what each may write.
 *
 * @param grace how long runs may go on that are under way when the server stops
 * @param outputBytes most bytes that a program may write to stdout and stderr together
 * @param runs most runs at once
 * @param queue most runs that wait for one of those to end
 */
public record Limits(Duration grace, long outputBytes, int runs, int queue) {}
