/**
 * Containers that wait for programs, so that a run starts at once. Does not depend on an engine:
 * what starts a container is given to {@link WarmPool}.
 */
@NullMarked
package io.grounds.exec.sandbox.pool;

import org.jspecify.annotations.NullMarked;
