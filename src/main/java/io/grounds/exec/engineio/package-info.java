/**
 * Engine.IO, revisions 2 to 4: a session between a client and this server over HTTP long-polling or
 * WebSocket. Depends on {@code web} and {@code memory}.
 *
 * @see <a href="https://github.com/socketio/engine.io-protocol">the protocol</a>
 */
@NullMarked
package io.grounds.exec.engineio;

import org.jspecify.annotations.NullMarked;
