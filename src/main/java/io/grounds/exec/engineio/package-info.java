/**
 * Engine.IO, revisions 2 to 4: a session between a client and this server over HTTP long-polling or
 * WebSocket, whichever gets through. Knows nobody of ours; the one package, besides the doors, that
 * knows servlets and WebSockets.
 *
 * @see <a href="https://github.com/socketio/engine.io-protocol">the protocol</a>
 */
@NullMarked
package io.grounds.exec.engineio;

import org.jspecify.annotations.NullMarked;
