/**
 * The frames that the server and the launcher, process 1 of every container, exchange
 * (docs/launcher.md).
 */
@NullMarked
package io.grounds.exec.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
