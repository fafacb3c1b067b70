package io.grounds.exec.run;

import java.time.Duration;

/**
 * What one program may use; a language may have other limits than the rest.
 *
 * @param time longest life of a program, compiler included, counted from its arrival in its
 *     container
 * @param memoryBytes most memory that a program may use
 */
public record Allowance(Duration time, long memoryBytes) {}
