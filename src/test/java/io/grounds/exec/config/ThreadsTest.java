package io.grounds.exec.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.Patience;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {

  private final ClassLoader application = new URLClassLoader(new URL[0]);
  private final ConcurrentLinkedQueue<Thread> made = new ConcurrentLinkedQueue<>();
  private final Threads threads = new Threads(this::make, application, Duration.ofMillis(50));

  @AfterEach
  void nothingIsLeft() throws Exception {
    threads.close();
    for (var thread : made) {
      thread.join(Patience.LIMIT.toMillis());
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @Test
  void aThreadIsNamedAfterWhatItDoesAndHasTheClassLoaderOfTheApplication() throws Exception {
    assertThat(on(threads.runs(), Thread::currentThread).getName()).isEqualTo("grounds-runs-1");
    assertThat(on(threads.endpoints(), Thread::currentThread).getName())
        .isEqualTo("grounds-endpoints-1");
    assertThat(on(threads.pool(), Thread::currentThread).getName()).isEqualTo("grounds-pool-1");
    assertThat(on(threads.stream(), Thread::currentThread).getName()).isEqualTo("grounds-stream-1");
    assertThat(on(threads.timers(), Thread::currentThread).getName()).isEqualTo("grounds-timers-1");
    for (var executor : executors()) {
      assertThat(on(executor, () -> Thread.currentThread().getContextClassLoader()))
          .isSameAs(application);
    }
  }

  @Test
  void everyRunHasAThread() throws Exception {
    var all = new CountDownLatch(200);
    for (int i = 0; i < 200; i++) {
      threads
          .runs()
          .execute(
              () -> {
                all.countDown();
                await(all);
              });
    }
    assertThat(all.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void moreWritersThanThreadsWaitForTheirTurn() throws Exception {
    var all = new CountDownLatch(100);
    for (int i = 0; i < 100; i++) {
      threads.endpoints().execute(all::countDown);
    }
    assertThat(all.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(made).hasSizeLessThanOrEqualTo(32);
  }

  @Test
  void threadsWithNothingToDoGoAway() throws Exception {
    for (var executor : List.of(threads.runs(), threads.endpoints(), threads.pool())) {
      on(executor, () -> "");
    }
    Patience.until("all are gone", () -> made.stream().noneMatch(Thread::isAlive));
  }

  @Test
  void whatIsUnderWayAtTheEndComesToItsEndAndNothingElseBegins() throws Exception {
    var mayEnd = new CountDownLatch(1);
    var done = new CompletableFuture<Boolean>();
    threads.endpoints().execute(() -> done.complete(await(mayEnd)));
    var periodic = threads.timers().scheduleWithFixedDelay(() -> {}, 0, 1, TimeUnit.MILLISECONDS);
    var closing = CompletableFuture.runAsync(threads::close);
    Patience.until("it is closing", periodic::isCancelled);
    Patience.until("it takes nothing more", () -> refuses(threads.endpoints()));
    assertThat(done).isNotDone();
    mayEnd.countDown();
    Patience.get(closing);
    assertThat(done).isCompletedWithValue(true);
  }

  @Test
  void aServerThatGivesNoThreadRefusesTheTask() {
    ThreadFactory refusing =
        task -> {
          throw new IllegalStateException("shut down");
        };
    try (var none = new Threads(refusing, application, Duration.ofSeconds(1))) {
      for (var executor : List.of(none.runs(), none.endpoints(), none.timers())) {
        assertThatThrownBy(() -> executor.execute(() -> {}))
            .isInstanceOf(RejectedExecutionException.class);
      }
    }
  }

  private static boolean refuses(Executor executor) {
    try {
      executor.execute(() -> {});
      return false;
    } catch (RejectedExecutionException e) {
      return true;
    }
  }

  private List<Executor> executors() {
    return List.of(
        threads.runs(), threads.endpoints(), threads.pool(), threads.stream(), threads.timers());
  }

  private Thread make(Runnable task) {
    var thread = new Thread(task);
    made.add(thread);
    return thread;
  }

  private static <T> T on(Executor executor, Supplier<T> what) throws Exception {
    return Patience.get(CompletableFuture.supplyAsync(what, executor));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
