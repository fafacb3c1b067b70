package io.grounds.exec.docker;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How many containers wait for programs.
 *
 * @param floor how many wait of every language, used or not
 * @param ceiling how many wait of a language at most; 0 for no pool
 * @param idle after which a language that nobody uses falls to the floor
 * @param memoryBytes what all that wait may take; where it is empty, a quarter of the host's
 */
public record PoolOptions(int floor, int ceiling, Duration idle, OptionalLong memoryBytes) {}
