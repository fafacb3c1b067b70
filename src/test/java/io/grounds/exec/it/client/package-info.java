/** Clients of the deployed WAR: native, Socket.IO, and plain HTTP. */
@NullMarked
package io.grounds.exec.it.client;

import org.jspecify.annotations.NullMarked;
