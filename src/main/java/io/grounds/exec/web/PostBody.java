package io.grounds.exec.web;

import io.grounds.exec.memory.MemoryClaim;
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
 * Reads the body of a POST as it comes, without a thread that waits for it, and keeps as much as
 * its claim lets it. One that is too long is read to its end all the same: a server that has to
 * answer before that drains the rest itself, which holds a thread on some, or breaks the connection
 * off before its client has the answer.
 */
public final class PostBody implements ReadListener, AsyncListener {

  private static final int BUFFER_SIZE = 8 << 10;

  /** What becomes of the body: one of these, once. */
  public interface Reader {
    void whole(ByteBuffer body);

    /** There was more than the claim has room for; it has been read, unless it broke off. */
    void tooLong();

    /** The client went away before the end. */
    void broken();
  }

  private final ServletInputStream in;
  private final Reader reader;
  private final MemoryClaim claim;

  /** Bytes after which the server tells by itself that this was all; -1 where it is asked. */
  private final long last;

  private long received;
  private ByteArrayOutputStream body = new ByteArrayOutputStream();
  private volatile boolean isTooLong;
  private final AtomicBoolean isOver = new AtomicBoolean();

  /**
   * @param claim closed when it is over; nothing is kept where it is closed already
   */
  public PostBody(AsyncContext async, MemoryClaim claim, Reader reader) throws IOException {
    this.in = async.getRequest().getInputStream();
    this.claim = claim;
    this.reader = reader;
    this.isTooLong = !claim.grow(0);
    this.last = Completion.isGlassFish(async) ? async.getRequest().getContentLengthLong() : -1;
    async.addListener(this);
  }

  public void read() {
    in.setReadListener(this);
  }

  @Override
  public void onDataAvailable() throws IOException {
    var buffer = new byte[BUFFER_SIZE];
    while (!isOver.get() && in.isReady()) {
      int length = in.read(buffer);
      if (length > 0) {
        keep(buffer, length);
        received += length;
      }
      if (length < 0 || isAllRead()) {
        // Some servers say so by themselves, some do not, and some only if they are asked once
        // more whether there is anything: on a thread that may come when all is over.
        onAllDataRead();
        return;
      }
      if (received == last) {
        // Asked now, GlassFish reads on, beside the thread that reads the next request.
        return;
      }
    }
  }

  @Override
  public void onAllDataRead() {
    end(() -> reader.whole(ByteBuffer.wrap(body.toByteArray())));
  }

  @Override
  public void onError(Throwable failure) {
    end(reader::broken);
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

  /** Finished is, for some servers, a body that has come but not been read. */
  private boolean isAllRead() throws IOException {
    return in.isFinished() && in.available() <= 0;
  }

  private void keep(byte[] buffer, int length) {
    if (claim.grow(length)) {
      body.write(buffer, 0, length);
    } else {
      isTooLong = true;
      claim.close();
      body = new ByteArrayOutputStream(0);
    }
  }

  /** Ends the reading and tells the reader, unless that was done. */
  private void end(Runnable ifNotTooLong) {
    // Looked at before the claim is closed, after which all is too long that is still being read.
    boolean wasTooLong = isTooLong;
    if (isOver.compareAndSet(false, true)) {
      claim.close();
      if (wasTooLong) {
        reader.tooLong();
      } else {
        ifNotTooLong.run();
      }
    }
  }
}
