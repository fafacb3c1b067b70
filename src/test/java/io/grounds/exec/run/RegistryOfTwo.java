package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.memory.HeapBudgets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;

/** A registry over a fake sandbox, with two places for runs and two to wait in. */
abstract class RegistryOfTwo {

  static final Duration TIME = Duration.ofSeconds(10);
  static final Duration GRACE = Supervision.TIME_LIMIT_GRACE;
  static final Limits LIMITS = new Limits(TIME, 1 << 20, 2, 2);

  final FakeSandbox sandbox = new FakeSandbox();
  final ManualClock clock = new ManualClock();
  final ExecutorService threads = Executors.newFixedThreadPool(LIMITS.runs());
  final RunnerRegistry registry =
      new RunnerRegistry(sandbox, LIMITS, threads, clock, HeapBudgets.ofHeap(8 << 20));
  final Events events = new Events();

  @AfterEach
  void nothingIsLeft() throws InterruptedException {
    registry.drain(Duration.ZERO);
    assertThat(sandbox.openExecutions()).isZero();
    threads.shutdown();
  }

  Run submit(String code, Events listener) {
    return registry.submit(new Program("fake", code), Caller.at(""), listener);
  }

  FakeSandbox.FakeExecution sandboxedRun() throws InterruptedException {
    submit("", new Events());
    return sandbox.next();
  }

  void drain(Duration grace) {
    try {
      registry.drain(grace);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
