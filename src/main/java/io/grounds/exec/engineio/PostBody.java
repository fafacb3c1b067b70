package io.grounds.exec.engineio;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the body of a POST as it comes, without a thread that waits for it, up to a limit. */
final class PostBody implements ReadListener, AsyncListener {

  private static final int BUFFER_SIZE = 8 << 10;

  /** What becomes of the body: one of these, once. */
  interface Reader {
    void whole(ByteBuffer body);

    void tooLong();

    /** The client went away before the end. */
    void broken();
  }

  private final ServletInputStream in;
  private final int maxSize;
  private final Reader reader;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final RoomClaim claim;
  private volatile boolean isOver;

  PostBody(AsyncContext async, int maxSize, SharedRoom room, Reader reader) throws IOException {
    this.in = async.getRequest().getInputStream();
    this.maxSize = maxSize;
    this.reader = reader;
    this.claim = new RoomClaim(room);
    async.addListener(this);
  }

  void read() {
    in.setReadListener(this);
  }

  @Override
  public void onDataAvailable() throws IOException {
    var buffer = new byte[BUFFER_SIZE];
    while (!isOver && in.isReady()) {
      int length = in.read(buffer);
      if (length < 0) {
        // Some servers say so by themselves, and some do not.
        onAllDataRead();
        return;
      }
      if (body.size() + length > maxSize || !claim.grow(length)) {
        if (over()) {
          reader.tooLong();
        }
        return;
      }
      body.write(buffer, 0, length);
    }
  }

  @Override
  public void onAllDataRead() {
    if (over()) {
      reader.whole(ByteBuffer.wrap(body.toByteArray()));
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (over()) {
      reader.broken();
    }
  }

  /** The client took too long. */
  @Override
  public void onTimeout(AsyncEvent event) {
    onError(new IOException("timeout"));
  }

  @Override
  public void onError(AsyncEvent event) {
    onError(new IOException(event.getThrowable()));
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}

  @Override
  public void onComplete(AsyncEvent event) {}

  private synchronized boolean over() {
    boolean isFirst = !isOver;
    isOver = true;
    claim.release();
    return isFirst;
  }
}
