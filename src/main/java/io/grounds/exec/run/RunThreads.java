package io.grounds.exec.run;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** The executor that runs block on: a thread for each place, and nothing else on it. */
@Qualifier
@Retention(RUNTIME)
public @interface RunThreads {}
