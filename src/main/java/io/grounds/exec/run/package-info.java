/**
 * What a run is: request, limits, events, admission. Knows no Docker, no HTTP and no WebSocket; the
 * doors ({@code endpoint}) call it, and {@code docker} implements its port {@link Sandbox}.
 */
@NullMarked
package io.grounds.exec.run;

import org.jspecify.annotations.NullMarked;
