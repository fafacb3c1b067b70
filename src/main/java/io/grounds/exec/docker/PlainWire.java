package io.grounds.exec.docker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A connection as it is.
 *
 * @param channel does not block
 */
record PlainWire(SocketChannel channel) implements Wire {

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
    channel.write(from);
    return !from.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
