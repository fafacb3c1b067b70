package io.grounds.exec.sandbox.pool;

import io.grounds.exec.run.SandboxException;
import io.grounds.exec.sandbox.LanguageImage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A container that is being started ahead of any run, and that one may claim. Thread-safe. */
final class Start<C extends Standby> {

  private final LanguageImage image;
  private final CompletableFuture<C> container = new CompletableFuture<>();
  private volatile boolean begun;

  Start(LanguageImage image) {
    this.image = image;
  }

  LanguageImage image() {
    return image;
  }

  /** From now on it is faster to wait for than another one. */
  void begin() {
    begun = true;
  }

  boolean hasBegun() {
    return begun;
  }

  /** It is started: the run that claimed it has it now. */
  void succeed(C started) {
    if (!container.complete(started)) {
      started.close();
    }
  }

  /** It failed: the run that claimed it has to start one. */
  void fail(Throwable cause) {
    container.completeExceptionally(cause);
  }

  /** Blocks until it is started; empty if the start failed. For the run that claimed it. */
  Optional<C> await() throws InterruptedException {
    try {
      return Optional.of(container.get());
    } catch (ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      if (!container.completeExceptionally(new SandboxException("nobody waits for it any more"))) {
        var unused = container.thenAccept(Standby::close);
      }
      throw e;
    }
  }
}
