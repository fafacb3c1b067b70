/**
 * The original's protocol over Socket.IO and over a plain WebSocket (docs/protocol.md): requests
 * become runs, and what happens to a run becomes {@link Chunk}s. Depends on no other endpoint.
 */
@NullMarked
package io.grounds.exec.endpoint.grounds;

import org.jspecify.annotations.NullMarked;
