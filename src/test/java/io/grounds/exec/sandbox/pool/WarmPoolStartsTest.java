package io.grounds.exec.sandbox.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.Patience;
import io.grounds.exec.run.SandboxException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When containers are started ahead, and what becomes of those that fail. */
@Timeout(30)
class WarmPoolStartsTest extends FakePool {

  @Test
  void noMoreThanTwoAreStartedOrBecomeWarmAtOnce() {
    pool = pool(4, 4);
    pool.look(List.of(JAVA), PLENTY);
    assertThat(tasks).hasSize(2);
    tasks.remove().run();
    assertThat(tasks).as("one starts, one becomes warm").hasSize(1);

    started.get(0).becomeWarm();
    assertThat(tasks).hasSize(2);
  }

  @Test
  void languagesThatNobodyHasUsedAreStartedOneAtATime() throws InterruptedException {
    pool.look(List.of(image("awk", "1", false), JAVA, RUBY), PLENTY);
    assertThat(tasks).hasSize(1);
    take(image("awk", "1", false));
    assertThat(tasks).as("and one that is used").hasSize(2);
  }

  @Test
  void noneIsStartedAheadWhileARunStartsOneForItself() throws Exception {
    var gate = new CompletableFuture<Void>();
    startsAfter = gate;
    var run = CompletableFuture.supplyAsync(() -> takeQuietly(RUBY), THREADS);
    Patience.until("it has missed", () -> starts.get() == 1);
    pool.look(List.of(RUBY), PLENTY);
    assertThat(tasks).isEmpty();

    gate.complete(null);
    Patience.get(run);
    Patience.until("it fills up", () -> !tasks.isEmpty());
  }

  @Test
  void whateverGoesWrongAheadOthersAreStarted() {
    broken = true;
    look(RUBY);
    broken = false;
    assertThat(state().starting()).isZero();
    clock.advance(Duration.ofSeconds(2));
    look(RUBY, JAVA);
    assertThat(pool.states()).allMatch(pool -> pool.waiting() == 1);
  }

  @Test
  void aFailureAheadIsNotTriedAgainAtOnceAndHarmsNoRun() throws InterruptedException {
    engineFails = true;
    look(RUBY);
    look(RUBY);
    assertThat(started).isEmpty();
    assertThatThrownBy(() -> take(RUBY)).isInstanceOf(SandboxException.class);

    engineFails = false;
    assertThat(take(RUBY)).isNotNull();
    clock.advance(Duration.ofMinutes(2));
    look(RUBY);
    settle();
    assertThat(state().waiting()).isPositive();
    assertThat(state().starting()).isZero();
  }

  @Test
  void withoutAThreadNothingIsStartedAheadAndNothingIsLost() throws InterruptedException {
    noThreads = true;
    look(RUBY);
    assertThat(take(RUBY)).isNotNull();
    assertThat(state().starting()).isZero();
    noThreads = false;
    clock.advance(Duration.ofMinutes(2));
    look(RUBY);
    assertThat(state().waiting()).isPositive();
  }
}
