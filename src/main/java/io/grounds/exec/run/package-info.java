/**
 * What a run is: program, limits, journal, admission. Does not depend on Docker, HTTP or WebSocket;
 * {@code endpoint} calls it, and {@code docker} implements its port {@link Sandbox}.
 */
@NullMarked
package io.grounds.exec.run;

import org.jspecify.annotations.NullMarked;
