package io.grounds.exec.engineio;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads the body of a POST as it comes, without a thread that waits for it, as much as its claim
 * lets it.
 */
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
  private final Reader reader;
  private final RoomClaim claim;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final AtomicBoolean isOver = new AtomicBoolean();

  /**
   * @param claim closed when it is over
   */
  PostBody(AsyncContext async, RoomClaim claim, Reader reader) throws IOException {
    this.in = async.getRequest().getInputStream();
    this.claim = claim;
    this.reader = reader;
    async.addListener(this);
  }

  void read() {
    in.setReadListener(this);
  }

  @Override
  public void onDataAvailable() throws IOException {
    var buffer = new byte[BUFFER_SIZE];
    while (!isOver.get() && in.isReady()) {
      int length = in.read(buffer);
      if (length < 0) {
        // Some servers say so by themselves, and some do not.
        onAllDataRead();
        return;
      }
      if (!claim.grow(length)) {
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

  /** Ends the reading; true for the first who does, who is the one to tell. */
  private boolean over() {
    boolean isFirst = isOver.compareAndSet(false, true);
    claim.close();
    return isFirst;
  }
}
