package io.grounds.exec.web;

import jakarta.servlet.AsyncContext;
import java.util.function.Predicate;

/**
 * Ends requests that have been answered. Thread-safe, does not block.
 *
 * <p>GlassFish and Payara take a request that is ended while its service is still under way, end it
 * on the way out, and mark the object as left ({@code Request.afterService}) when the next request
 * has it already. Is that one a WebSocket that ends at once, then two threads give the object back,
 * and two requests share it from then on. And they tell of a body's last bytes on one thread while
 * another still has to note that it was the last. So there it is ended a moment later, and not
 * before its service is over.
 */
public final class Completion {

  private static final String GLASSFISH = "org.apache.catalina.connector.AsyncContextImpl";

  private static final long TICK_MILLIS = 2;

  /** Has something done after a while. */
  public interface Later {
    void schedule(Runnable task, long delayMillis);
  }

  private final Predicate<AsyncContext> isHasty;
  private final Later later;

  public Completion(Later later) {
    this(Completion::isGlassFish, later);
  }

  /**
   * @param isHasty which requests are not to be ended at once, nor before their service is over
   */
  public Completion(Predicate<AsyncContext> isHasty, Later later) {
    this.isHasty = isHasty;
    this.later = later;
  }

  /** Whether the server is GlassFish or of its family. */
  static boolean isGlassFish(AsyncContext async) {
    return async.getClass().getName().equals(GLASSFISH);
  }

  /** Ends a request, now or soon. */
  public void complete(AsyncContext async) {
    if (isHasty.test(async)) {
      later.schedule(() -> completeServed(async), TICK_MILLIS);
    } else {
      async.complete();
    }
  }

  private void completeServed(AsyncContext async) {
    if (isServed(async)) {
      later.schedule(() -> completeServed(async), TICK_MILLIS);
    } else {
      async.complete();
    }
  }

  /** Whether its service is still under way, for only then may its timeout be set. */
  private static boolean isServed(AsyncContext async) {
    try {
      async.setTimeout(async.getTimeout());
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
