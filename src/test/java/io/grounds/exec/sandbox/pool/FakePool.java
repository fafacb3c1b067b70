package io.grounds.exec.sandbox.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.docker.TestSandbox;
import io.grounds.exec.run.Language;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.run.Patience;
import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.sandbox.Confinement;
import io.grounds.exec.sandbox.LanguageImage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A pool of fake containers, whose tasks run when the test says. */
abstract class FakePool {

  private static final Confinement CONFINEMENT =
      new Confinement(Duration.ofSeconds(10), 256L << 20, 64L << 20, 64, 1);

  static final LanguageImage RUBY = image("ruby", "1", false);
  static final LanguageImage JAVA = image("java", "1", true);
  static final long PLENTY = 1L << 40;
  static final Duration IDLE = Duration.ofMinutes(15);

  static final Executor THREADS = task -> new Thread(task).start();

  final ManualClock clock = new ManualClock();
  final Deque<Runnable> tasks = new ArrayDeque<>();
  final List<FakeStandby> started = new ArrayList<>();
  final List<FakeStandby> taken = new ArrayList<>();
  final AtomicInteger starts = new AtomicInteger();
  volatile CompletableFuture<Void> startsAfter = CompletableFuture.completedFuture(null);
  @Nullable List<Runnable> timers;
  boolean broken;
  boolean engineFails;
  boolean noThreads;
  WarmPool<FakeStandby> pool = pool(0, 4);

  @AfterEach
  void everyContainerIsTakenOrRemoved() {
    noThreads = false;
    close();
    assertThat(started).allMatch(each -> taken.contains(each) || each.isClosed());
  }

  WarmPool<FakeStandby> pool(int floor, int ceiling) {
    return new WarmPool<>(
        (image, ahead) -> start(ahead),
        TestSandbox.poolOf(floor, ceiling, IDLE),
        this::execute,
        this::after,
        clock);
  }

  /** At once, unless a test holds the timers. */
  private void after(Duration time, Runnable task) {
    if (timers == null) {
      task.run();
    } else {
      timers.add(task);
    }
  }

  void execute(Runnable task) {
    if (noThreads) {
      throw new RejectedExecutionException();
    }
    synchronized (tasks) {
      tasks.add(task);
    }
  }

  FakeStandby start(boolean ahead) {
    starts.incrementAndGet();
    startsAfter.join();
    if (broken) {
      throw new IllegalStateException("a fault of ours");
    }
    if (engineFails) {
      throw new SandboxException("no");
    }
    var container = new FakeStandby();
    synchronized (tasks) {
      started.add(container);
      if (!ahead) {
        taken.add(container);
      }
    }
    return container;
  }

  void look(LanguageImage... images) {
    pool.look(List.of(images), PLENTY);
    settle();
  }

  /** Until nothing is left to do, where all become warm at once. */
  void settle() {
    do {
      runTasks();
      List.copyOf(started).forEach(FakeStandby::becomeWarm);
    } while (!tasks.isEmpty());
  }

  void runTasks() {
    while (true) {
      Runnable next;
      synchronized (tasks) {
        next = tasks.poll();
      }
      if (next == null) {
        return;
      }
      next.run();
    }
  }

  FakeStandby take(LanguageImage image) throws InterruptedException {
    var container = pool.take(image);
    taken.add(container);
    return container;
  }

  void close() {
    var closing = CompletableFuture.runAsync(pool::close, THREADS);
    while (!closing.isDone()) {
      runTasks();
    }
  }

  /** So many runs at once, whose starts end only after all runs have looked. */
  void burst(int runs) {
    long before = state().hits() + state().misses();
    var all =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> takeQuietly(RUBY), THREADS))
            .limit(runs)
            .toList();
    Patience.until("all have looked", () -> state().hits() + state().misses() - before == runs);
    while (!all.stream().allMatch(CompletableFuture::isDone)) {
      runTasks();
    }
  }

  FakeStandby takeQuietly(LanguageImage image) {
    try {
      var container = pool.take(image);
      synchronized (tasks) {
        taken.add(container);
      }
      return container;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  PoolState state() {
    return pool.states().stream()
        .filter(state -> state.language().equals("ruby"))
        .findFirst()
        .orElseThrow();
  }

  static LanguageImage image(String language, String id, boolean hasWarm) {
    return new LanguageImage(
        new Language(language, language, "", List.of(), "", "", "", CONFINEMENT.allowance()),
        "grounds/exec-" + language + ":latest",
        id,
        "/home/dev",
        1000,
        "prog",
        hasWarm,
        CONFINEMENT);
  }
}
