/**
 * The doors for clients: they turn what comes in into requests of {@code run}, and its events into
 * {@link Chunk}s. Calls {@code run} only.
 */
@NullMarked
package io.grounds.exec.endpoint;

import org.jspecify.annotations.NullMarked;
