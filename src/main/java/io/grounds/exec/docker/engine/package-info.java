/**
 * The wire to one Docker Engine: an HTTP client for its socket, TCP or TLS, and the streams that
 * are attached to containers. Depends on {@code run} only.
 */
@NullMarked
package io.grounds.exec.docker.engine;

import org.jspecify.annotations.NullMarked;
