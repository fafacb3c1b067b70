package io.grounds.exec.run;

import io.grounds.exec.run.RunEvent.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A run that is over.
 *
 * @param language that its program was started in; empty where it was not started
 * @param wanted language that was asked for, if it is a well-formed name
 * @param requested when it was asked for
 * @param removal from its end until its container was gone; empty if it had none
 */
public record FinishedRun(
    RunId id,
    Optional<Language> language,
    String wanted,
    Instant requested,
    Ended ended,
    Optional<Duration> removal) {}
