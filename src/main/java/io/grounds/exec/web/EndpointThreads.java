package io.grounds.exec.web;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/**
 * The executor that writes to clients. On some servers a client that reads slowly blocks the thread
 * that writes to it; that thread must have nothing else to do.
 */
@Qualifier
@Retention(RUNTIME)
public @interface EndpointThreads {}
