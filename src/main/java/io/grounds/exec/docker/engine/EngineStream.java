package io.grounds.exec.docker.engine;

import static java.lang.System.Logger.Level.DEBUG;

import com.github.dockerjava.api.async.ResultCallback;
import io.grounds.exec.run.SandboxException;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One long answer of the engine: when it began, each item of it, and when it ended. Items come on a
 * thread of docker-java's, one at a time. Thread-safe.
 */
public final class EngineStream<T> implements ResultCallback<T> {

  private static final System.Logger LOG = System.getLogger(EngineStream.class.getName());

  private static final int BEGIN_TIMEOUT_SECONDS = 10;

  private final Consumer<T> items;
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  // Guarded by this.
  private @Nullable Closeable connection;
  private boolean closed;

  public EngineStream(Consumer<T> items) {
    this.items = items;
  }

  /** Completes after the last item; exceptionally where the engine or the connection failed. */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /**
   * Blocks until the engine has taken the request.
   *
   * @throws SandboxException if it refuses or does not answer
   */
  public void awaitBegun() throws InterruptedException {
    try {
      begun.get(BEGIN_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new SandboxException("the engine refused a stream", e.getCause());
    } catch (TimeoutException e) {
      throw new SandboxException("the engine does not answer", e);
    }
  }

  @Override
  public void onStart(Closeable opened) {
    boolean unwanted;
    synchronized (this) {
      connection = opened;
      unwanted = closed;
    }
    if (unwanted) {
      close();
    }
    begun.complete(null);
  }

  @Override
  public void onNext(T item) {
    items.accept(item);
  }

  @Override
  public void onError(Throwable cause) {
    begun.completeExceptionally(cause);
    ended.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    ended.complete(null);
  }

  /** Ends the stream from our side, where it has not ended; one that has not begun never will. */
  @Override
  public void close() {
    @Nullable Closeable opened;
    synchronized (this) {
      closed = true;
      opened = connection;
    }
    if (opened == null) {
      return;
    }
    try {
      opened.close();
    } catch (IOException e) {
      LOG.log(DEBUG, "a stream that is no longer wanted did not close", e);
    }
  }
}
