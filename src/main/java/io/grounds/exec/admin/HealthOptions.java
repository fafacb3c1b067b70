package io.grounds.exec.admin;

import java.time.Duration;

/**
 * How it is seen that programs can be run.
 *
 * @param language whose example is run; empty for any that has one
 * @param interval after which an example is run if no client's program was
 */
public record HealthOptions(String language, Duration interval) {}
