package io.grounds.exec.sandbox.pool;

import static java.lang.System.Logger.Level.WARNING;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the pool has others do, until whose end its closing waits. Thread-safe. */
final class PoolTasks {

  private static final System.Logger LOG = System.getLogger(PoolTasks.class.getName());

  private static final long CLOSE_SECONDS = 30;

  private final Executor executor;

  /** Its parties are the tasks under way, and the thread that waits for them. */
  private final Phaser running = new Phaser(1);

  PoolTasks(Executor executor) {
    this.executor = executor;
  }

  /** Removes containers; on the caller's thread where there is no other. */
  void discard(List<? extends Standby> useless) {
    useless.forEach(container -> execute(container::close, container::close));
  }

  void execute(Runnable task, Runnable onRejected) {
    running.register();
    try {
      executor.execute(() -> run(task));
    } catch (RejectedExecutionException | IllegalStateException e) {
      running.arriveAndDeregister();
      onRejected.run();
    }
  }

  /** Blocks until all tasks are done, or some seconds have passed. Called once. */
  void await() {
    try {
      running.awaitAdvanceInterruptibly(running.arrive(), CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.log(WARNING, "some containers that waited are not gone yet", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      running.arriveAndDeregister();
    }
  }
}
