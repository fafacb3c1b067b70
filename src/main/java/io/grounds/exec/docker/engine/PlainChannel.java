package io.grounds.exec.docker.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A connection as it is.
 *
 * @param channel does not block
 */
record PlainChannel(SocketChannel channel) implements EngineChannel {

  /** The channel copies all that it is given, each time, and keeps as much memory for that. */
  private static final int PIECE_BYTES = 64 * 1024;

  @Override
  public int read(ByteBuffer into) throws IOException {
    return channel.read(into);
  }

  @Override
  public boolean isAhead() {
    return false;
  }

  @Override
  public boolean write(ByteBuffer from) throws IOException {
    while (from.hasRemaining()) {
      int length = Math.min(from.remaining(), PIECE_BYTES);
      int written = channel.write(from.slice(from.position(), length));
      from.position(from.position() + written);
      if (written < length) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
