/**
 * The wire to one Docker Engine: an HTTP client for its socket, TCP or TLS, and the streams that
 * are attached to containers. Depends on no other package of this project.
 */
@NullMarked
package io.grounds.exec.docker.engine;

import org.jspecify.annotations.NullMarked;
