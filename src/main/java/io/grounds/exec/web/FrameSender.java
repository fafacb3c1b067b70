package io.grounds.exec.web;

import jakarta.websocket.Session;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends frames over a WebSocket one after the other: servers differ in what they do when two are
 * sent at once, and some lose one. For one caller at a time, which waits for one call to be done
 * before the next.
 */
public final class FrameSender {

  private final Session socket;

  /** A sender of frames over this socket. */
  public FrameSender(Session socket) {
    this.socket = socket;
  }

  /**
   * Sends the frames, in order. May block on some servers.
   *
   * @param done told when all have been sent, maybe before this returns, or why not
   */
  public void send(List<Message> frames, Consumer<@Nullable Throwable> done) {
    new Batch(frames.iterator(), done).run();
  }

  /** A loop, not a recursion, over frames that are sent before the call that sends them returns. */
  private final class Batch {

    private final Iterator<Message> rest;
    private final Consumer<@Nullable Throwable> done;
    private boolean isDone;
    private boolean isLooping;
    private boolean isSent;

    Batch(Iterator<Message> rest, Consumer<@Nullable Throwable> done) {
      this.rest = rest;
      this.done = done;
    }

    void run() {
      while (rest.hasNext()) {
        synchronized (this) {
          isLooping = true;
          isSent = false;
        }
        try {
          send(rest.next());
        } catch (RuntimeException e) {
          // Some servers throw what others report.
          done(e);
          return;
        }
        synchronized (this) {
          isLooping = false;
          if (!isSent) {
            return;
          }
        }
      }
      done(null);
    }

    private void done(@Nullable Throwable failure) {
      synchronized (this) {
        if (isDone) {
          return;
        }
        isDone = true;
      }
      done.accept(failure);
    }

    private void send(Message frame) {
      var remote = socket.getAsyncRemote();
      if (frame instanceof Message.Text text) {
        remote.sendText(text.text(), result -> sent(result.getException()));
      } else {
        var bytes = ((Message.Binary) frame).bytes().duplicate();
        remote.sendBinary(bytes, result -> sent(result.getException()));
      }
    }

    private void sent(@Nullable Throwable failure) {
      if (failure != null) {
        rest.forEachRemaining(frame -> {});
        done(failure);
        return;
      }
      synchronized (this) {
        isSent = true;
        if (isLooping) {
          return;
        }
      }
      run();
    }
  }
}
