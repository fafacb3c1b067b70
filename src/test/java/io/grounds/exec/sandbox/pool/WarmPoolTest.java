package io.grounds.exec.sandbox.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Patience;
import io.grounds.exec.run.PoolState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WarmPoolTest extends FakePool {

  @Test
  void aLanguageThatHasJustComeHasOneWaiting() throws InterruptedException {
    look(RUBY);
    assertThat(started).hasSize(1);

    assertThat(take(RUBY)).isSameAs(started.get(0));
    assertThat(state().hits()).isOne();
    runTasks();
    assertThat(state().waiting()).as("filled up behind the run's back").isOne();
  }

  @Test
  void aRunAloneHasTheProcessorsUntilItsProgramIsOver() throws InterruptedException {
    look(RUBY);
    timers = new ArrayList<>();
    var first = take(RUBY);
    assertThat(tasks).isEmpty();

    first.die();
    assertThat(tasks).hasSize(1);
  }

  @Test
  void theNextContainerDoesNotWaitLongForOneThatTakesItsTime() throws InterruptedException {
    look(RUBY);
    timers = new ArrayList<>();
    take(RUBY);
    assertThat(tasks).isEmpty();

    timers.forEach(Runnable::run);
    assertThat(tasks).hasSize(1);
  }

  @Test
  void whereTwoComeAtOnceTheThirdNeedsAContainerMore() throws InterruptedException {
    pool = pool(2, 4);
    look(RUBY);
    timers = new ArrayList<>();
    take(RUBY);
    assertThat(tasks).isEmpty();
    take(RUBY);
    assertThat(state().waiting()).isZero();
    look(RUBY);
    assertThat(state().waiting()).isPositive();
  }

  @Test
  void noContainerIsGivenTwice() throws InterruptedException {
    look(RUBY);
    for (int i = 0; i < 20; i++) {
      take(RUBY);
      runTasks();
    }
    assertThat(taken).doesNotHaveDuplicates();
  }

  @Test
  void aRunThatFindsNoneStartsOneAndMakesThePoolGrowUpToItsCeiling() throws InterruptedException {
    look(RUBY);
    burst(10);
    assertThat(state().misses()).isEqualTo(9);
    assertThat(state().target()).isEqualTo(4);
    settle();
    assertThat(state().waiting()).isEqualTo(4);
  }

  @Test
  void aRunThatFindsNoneTakesOneThatIsBeingStarted() throws Exception {
    look(RUBY);
    take(RUBY);
    var gate = new CompletableFuture<Void>();
    startsAfter = gate;
    var start = CompletableFuture.runAsync(tasks.remove(), THREADS);
    Patience.until("it has begun", () -> starts.get() == 2);
    var claimed = CompletableFuture.supplyAsync(() -> takeQuietly(RUBY));
    Patience.until("it is claimed", () -> state().misses() == 1);
    gate.complete(null);
    Patience.get(start);

    assertThat(Patience.get(claimed)).isSameAs(started.get(1));
    settle();
    assertThat(started).as("two that wait now, none beside the claimed one").hasSize(4);
  }

  @Test
  void withoutMissesItShrinksToOneAndWithoutUseToItsFloor() throws InterruptedException {
    look(RUBY);
    burst(4);
    settle();
    assertThat(state().waiting()).isEqualTo(4);
    for (int i = 0; i < 10; i++) {
      clock.advance(LanguagePool.SHRINK_INTERVAL.plusNanos(1));
      look(RUBY);
    }
    assertThat(state().waiting()).isOne();

    clock.advance(IDLE);
    look(RUBY);
    assertThat(state().waiting()).isZero();
  }

  @Test
  void theFloorIsKeptWithoutAnyUse() {
    pool = pool(2, 4);
    look(RUBY);
    clock.advance(IDLE.multipliedBy(2));
    look(RUBY);
    look(RUBY);
    assertThat(state().waiting()).isEqualTo(2);
  }

  @Test
  void aCeilingOfNothingIsNoPool() throws InterruptedException {
    pool = pool(0, 0);
    look(RUBY);
    assertThat(started).isEmpty();
    take(RUBY);
    runTasks();
    assertThat(started).hasSize(1);
  }

  @Test
  void anImageThatHasChangedReplacesWhatWaits() throws InterruptedException {
    look(RUBY);
    var old = started.get(0);
    look(image("ruby", "2", false));
    assertThat(old.isClosed()).isTrue();
    assertThat(state().waiting()).isOne();

    var newest = image("ruby", "3", false);
    assertThat(take(newest)).as("seen by the run first").isSameAs(started.get(2));
  }

  @Test
  void aLanguageThatIsGoneKeepsNothing() {
    look(RUBY, JAVA);
    look(JAVA);
    assertThat(started.get(0).isClosed() || started.get(1).isClosed()).isTrue();
    assertThat(pool.states()).extracting(PoolState::language).containsExactly("java");
  }

  @Test
  void whatIsOldIsReplaced() {
    look(RUBY);
    var old = started.get(0);
    clock.advance(LanguagePool.MAX_AGE.plusNanos(1));
    look(RUBY);
    assertThat(old.isClosed()).isTrue();
    assertThat(state().waiting()).isOne();
  }

  @Test
  void whatDiesWhileItWaitsIsRemovedAndReplacedAfterAWhile() {
    look(RUBY);
    started.get(0).die();
    runTasks();
    assertThat(started.get(0).isClosed()).isTrue();
    assertThat(state().waiting()).isZero();

    look(RUBY);
    assertThat(started).as("not at once, or it would die for ever").hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    look(RUBY);
    assertThat(state().waiting()).isOne();
  }

  @Test
  void aLauncherThatNeverAnswersIsGivenUp() throws InterruptedException {
    look(RUBY);
    take(RUBY);
    tasks.remove().run();
    var mute = started.get(1);
    clock.advance(LanguagePool.WARM_UP);
    look(RUBY);
    assertThat(mute.isClosed()).isTrue();
  }

  @Test
  void oneThatIsWarmIsTakenBeforeAnOlderOneThatIsNot() throws InterruptedException {
    pool = pool(2, 4);
    pool.look(List.of(JAVA), PLENTY);
    tasks.remove().run();
    tasks.remove().run();
    started.get(0).becomeReady();
    started.get(1).becomeWarm();
    assertThat(take(JAVA)).isSameAs(started.get(1));
    assertThat(take(JAVA)).isSameAs(started.get(0));
  }

  @Test
  void whatWaitsIsBoundedByMemoryAndTheLanguageUsedLastHasPrecedence() throws InterruptedException {
    long room = 60L << 20;
    pool.look(List.of(RUBY), room);
    settle();
    assertThat(state().waiting()).isOne();
    clock.advance(Duration.ofSeconds(1));
    pool.look(List.of(RUBY, image("awk", "1", false)), room);
    settle();

    assertThat(pool.states()).extracting(PoolState::language).containsExactly("awk", "ruby");
    assertThat(pool.states().stream().mapToLong(PoolState::memoryBytes).sum())
        .isLessThanOrEqualTo(room);
    assertThat(pool.states().get(0).waiting()).isOne();
  }

  @RepeatedTest(20)
  void closingRemovesAlsoWhatIsBeingStarted() {
    pool = pool(4, 4);
    pool.look(List.of(RUBY), PLENTY);
    close();
    assertThat(started).allMatch(FakeStandby::isClosed);
    pool.look(List.of(RUBY), PLENTY);
    assertThat(tasks).as("nothing is started any more").isEmpty();
  }
}
