package io.grounds.exec.run;

import java.time.Duration;

/**
 * A run that has not ended, as an operator sees it, without anything of its program.
 *
 * @param language that was asked for, if it is a well-formed name
 * @param client name or address of its caller; empty if neither is known
 * @param age since it was asked for
 * @param hasPlace false while it waits for one
 */
public record ActiveRun(RunId id, String language, String client, Duration age, boolean hasPlace) {}
