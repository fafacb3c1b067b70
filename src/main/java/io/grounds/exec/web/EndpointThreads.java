package io.grounds.exec.web;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/**
 * The executor that writes to clients. On some servers a client that reads slowly blocks whoever
 * writes to it; that must be nobody who has anything else to do.
 */
@Qualifier
@Retention(RUNTIME)
public @interface EndpointThreads {}
