package io.grounds.exec.run;

import java.time.Duration;

/**
 * A run that has not ended, as an operator sees it: nothing of the program.
 *
 * @param language that was asked for, where that may be one
 * @param client address that it was asked from; empty where that is not known
 * @param age since it was asked for
 * @param hasPlace false while it waits for one
 */
public record ActiveRun(RunId id, String language, String client, Duration age, boolean hasPlace) {}
