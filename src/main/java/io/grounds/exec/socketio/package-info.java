/**
 * Socket.IO, protocol revisions 4 and 5, on top of Engine.IO: namespaces, events, acknowledgements,
 * and connections that come back without having missed anything. Knows {@code engineio} only.
 *
 * @see <a href="https://github.com/socketio/socket.io-protocol">the protocol</a>
 */
@NullMarked
package io.grounds.exec.socketio;

import org.jspecify.annotations.NullMarked;
