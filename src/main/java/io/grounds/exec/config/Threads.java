package io.grounds.exec.config;

import static java.lang.System.Logger.Level.WARNING;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All threads of the application, by what they do, and named by it. They come from the server, so
 * that it knows them, but the executors are the application's: that of one server has four threads,
 * that of another refuses what is too much for it, and a third binds none that an application
 * defines. Threads that have nothing to do go away; closing this ends all. Thread-safe.
 */
final class Threads implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Threads.class.getName());

  /** Write to clients; so many, since on some servers a slow client holds one for a while. */
  private static final int ENDPOINTS = 32;

  /** Start containers before runs need them, two at once, and remove those not needed any more. */
  private static final int POOL = 4;

  /** One for the sweep, and one for the clock of the endpoints. */
  private static final int TIMERS = 2;

  private static final long CLOSE_SECONDS = 10;

  private final ThreadFactory server;
  private final ClassLoader application;
  private final Duration idle;

  private final ExecutorService runs;
  private final ExecutorService endpoints;
  private final ExecutorService pool;
  private final ExecutorService stream;
  private final ScheduledThreadPoolExecutor timers;

  /**
   * Starts no thread yet.
   *
   * @param server makes the threads
   * @param application what each of them has for its context, which some servers leave to us
   * @param idle after which a thread with nothing to do goes away
   */
  Threads(ThreadFactory server, ClassLoader application, Duration idle) {
    this.server = server;
    this.application = application;
    this.idle = idle;
    // There are no more of these at once than places for runs, and those that are just ending.
    this.runs = executor("runs", 0, Integer.MAX_VALUE, new SynchronousQueue<>());
    this.endpoints = executor("endpoints", ENDPOINTS, ENDPOINTS, new LinkedBlockingQueue<>());
    this.pool = executor("pool", POOL, POOL, new LinkedBlockingQueue<>());
    this.stream = executor("stream", 1, 1, new LinkedBlockingQueue<>());
    this.timers = new ScheduledThreadPoolExecutor(TIMERS, named("timers"));
    timers.setRemoveOnCancelPolicy(true);
    timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Runs block on it: a thread for each. */
  Executor runs() {
    return runs;
  }

  /** Writes to clients. */
  Executor endpoints() {
    return endpoints;
  }

  /** Looks after containers that wait. */
  Executor pool() {
    return pool;
  }

  /** Reads what comes out of all containers. */
  Executor stream() {
    return stream;
  }

  /** Looks at the clock. */
  ScheduledExecutorService timers() {
    return timers;
  }

  /**
   * Takes nothing more, waits for what is still done, and interrupts what does not end in ten
   * seconds. May be called more than once; not on a thread of this.
   */
  @Override
  public void close() {
    var all = List.of(timers, runs, endpoints, pool, stream);
    all.forEach(ExecutorService::shutdown);
    if (!await(all)) {
      all.forEach(ExecutorService::shutdownNow);
      if (!await(all)) {
        LOG.log(WARNING, "Some threads do not end: {0}", all);
      }
    }
  }

  private static boolean await(List<ExecutorService> all) {
    long deadline = System.nanoTime() + SECONDS.toNanos(CLOSE_SECONDS);
    try {
      for (var executor : all) {
        if (!executor.awaitTermination(deadline - System.nanoTime(), NANOSECONDS)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ExecutorService executor(
      String name, int core, int max, BlockingQueue<Runnable> waiting) {
    var executor =
        new ThreadPoolExecutor(core, max, idle.toNanos(), NANOSECONDS, waiting, named(name));
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  private ThreadFactory named(String name) {
    var number = new AtomicInteger();
    return task -> {
      var thread = newThread(task);
      thread.setName("grounds-" + name + "-" + number.incrementAndGet());
      return thread;
    };
  }

  private Thread newThread(Runnable task) {
    try {
      return server.newThread(
          () -> {
            Thread.currentThread().setContextClassLoader(application);
            task.run();
          });
    } catch (IllegalStateException e) {
      // The server is shutting down; a caller that gets no thread handles that.
      throw new RejectedExecutionException("the server gives no thread", e);
    }
  }
}
