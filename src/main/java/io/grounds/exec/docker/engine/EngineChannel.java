package io.grounds.exec.docker.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Bytes to and from the engine, encrypted or not. Nothing here blocks. Thread-safe. */
interface EngineChannel extends Closeable {

  /** To be selected on, and for nothing else. */
  SocketChannel channel();

  /**
   * Reads what is there, as far as the buffer has room.
   *
   * @return how much; 0 for nothing yet, -1 for the end
   */
  int read(ByteBuffer into) throws IOException;

  /** Whether there may be more to read already, of which the channel will not tell. */
  boolean isAhead();

  /**
   * Writes as much as the channel takes.
   *
   * @return whether all of it has left; else it has to be called again, with what is left in the
   *     buffer, even if that is nothing
   */
  boolean write(ByteBuffer from) throws IOException;

  @Override
  void close() throws IOException;
}
