/**
 * Implements {@link io.grounds.exec.run.Sandbox} on a Docker Engine: languages are images, a run is
 * a container. The only package that knows docker-java.
 */
@NullMarked
package io.grounds.exec.docker;

import org.jspecify.annotations.NullMarked;
