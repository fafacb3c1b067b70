/**
 * What the revisions of Engine.IO say: packets, payload formats, heartbeats, errors. No sessions
 * and no transports.
 *
 * @see <a href="https://github.com/socketio/engine.io-protocol">the protocol</a>
 */
@NullMarked
package io.grounds.exec.engineio.protocol;

import org.jspecify.annotations.NullMarked;
