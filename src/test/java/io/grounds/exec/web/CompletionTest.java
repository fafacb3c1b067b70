package io.grounds.exec.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private final Queue<Runnable> later = new ArrayDeque<>();
  private final AtomicInteger completed = new AtomicInteger();
  private boolean isServed = true;

  private final AsyncContext async =
      (AsyncContext)
          Proxy.newProxyInstance(
              AsyncContext.class.getClassLoader(),
              new Class<?>[] {AsyncContext.class},
              (proxy, method, args) -> answer(method.getName()));

  @Test
  void aRequestIsEndedAtOnce() {
    new Completion((task, delay) -> later.add(task)).complete(async);
    assertThat(completed).hasValue(1);
    assertThat(later).isEmpty();
  }

  @Test
  void whereThatDoesHarmItIsEndedALittleAfterItsServiceIsOver() {
    new Completion(any -> true, (task, delay) -> later.add(task)).complete(async);
    assertThat(completed).hasValue(0);
    later.remove().run();
    assertThat(completed).hasValue(0);
    isServed = false;
    later.remove().run();
    assertThat(completed).hasValue(1);
    assertThat(later).isEmpty();
  }

  private @Nullable Object answer(String method) {
    switch (method) {
      case "getTimeout" -> {
        return 30_000L;
      }
      case "setTimeout" -> {
        if (!isServed) {
          throw new IllegalStateException("the dispatch has returned to the container");
        }
      }
      case "complete" -> completed.incrementAndGet();
      default -> throw new UnsupportedOperationException(method);
    }
    return null;
  }
}
