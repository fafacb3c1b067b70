package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.Events.Exited;
import io.grounds.exec.run.Events.Failed;
import io.grounds.exec.run.Events.Stopped;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Output;
import io.grounds.exec.run.RunEvent.Queued;
import io.grounds.exec.run.RunEvent.Started;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RunnerRegistryTest {

  private static final Duration TIME = Duration.ofSeconds(10);
  private static final Duration GRACE = Supervision.TIME_LIMIT_GRACE;
  private static final Limits LIMITS = new Limits(TIME, 1 << 20, 2, 2);

  private final FakeSandbox sandbox = new FakeSandbox();
  private final ManualClock clock = new ManualClock();
  private final ExecutorService threads = Executors.newFixedThreadPool(LIMITS.runs());
  private final RunnerRegistry registry = new RunnerRegistry(sandbox, LIMITS, threads, clock);
  private final Events events = new Events();

  @AfterEach
  void nothingIsLeft() throws InterruptedException {
    registry.drain(Duration.ZERO);
    assertThat(sandbox.openExecutions()).isZero();
    threads.shutdown();
  }

  @Test
  void aRunIsStartedHeardAndEnded() throws InterruptedException {
    submit("out hello\nerr ouch\nexit 3", events);
    events.awaitTerminal();

    assertThat(events.seen())
        .containsExactly(
            new Started(),
            new Output(Channel.STDOUT, "hello\n"),
            new Output(Channel.STDERR, "ouch\n"),
            new Exited(3));
  }

  @Test
  void aSandboxThatDoesNotKeepTheTimeLimitIsToldToKill() throws InterruptedException {
    submit("", events);
    var execution = sandbox.next();
    clock.advanceUnderWaiter(TIME.plus(GRACE).minusNanos(1));
    assertThat(events.terminal()).isEmpty();

    clock.advance(Duration.ofNanos(1));
    events.awaitTerminal();
    assertThat(events.seen()).last().isEqualTo(new Failed("Timeout exceeded."));
    Patience.until("it is removed", execution::isClosed);
  }

  @Test
  void aProgramThatNeverBeganIsNotSaidToHaveTakenTooLong() throws InterruptedException {
    submit("freeze", events);
    sandbox.next();
    clock.advanceUnderWaiter(TIME.plus(GRACE));
    events.awaitTerminal();
    assertThat(events.terminal())
        .containsExactly(new Failed("The sandbox failed, please try again."));
  }

  @Test
  void theTimeLimitCountsFromTheStartAndNotFromTheRequest() throws InterruptedException {
    var gate = new CompletableFuture<Void>();
    sandbox.startsAfter(gate);
    submit("", events);
    clock.advance(TIME.multipliedBy(2));
    gate.complete(null);
    clock.advanceUnderWaiter(TIME.minusNanos(1));
    sandbox.next().exit(0);
    events.awaitTerminal();

    assertThat(events.terminal()).containsExactly(new Exited(0));
  }

  @Test
  void aProgramThatTheSandboxEndedAtALimitIsToldSo() throws InterruptedException {
    submit("timeout", events);
    events.awaitTerminal();
    assertThat(events.terminal()).containsExactly(new Failed("Timeout exceeded."));
    var flood = new Events();
    submit("flood", flood);
    flood.awaitTerminal();
    assertThat(flood.terminal()).containsExactly(new Failed("Output limit exceeded."));
  }

  @Test
  void aKillForMemoryIsToldAsSuch() throws InterruptedException {
    submit("oom", events);
    events.awaitTerminal();
    assertThat(events.terminal()).containsExactly(new Failed("Memory limit of 256 MiB exceeded."));
  }

  @Test
  void aProgramThatExitsWith137HasExited() throws InterruptedException {
    submit("exit 137", events);
    events.awaitTerminal();
    assertThat(events.terminal()).containsExactly(new Exited(137));
  }

  @Test
  void aStoppedRunIsRemovedAtOnce() throws InterruptedException {
    var run = submit("", events);
    var execution = sandbox.next();
    run.stop();

    assertThat(events.terminal()).containsExactly(new Stopped());
    Patience.until("it is removed", execution::isClosed);
  }

  @Test
  void aRunStoppedWhileItStartsIsRemovedAndNeverSaidToHaveStarted() throws InterruptedException {
    var gate = new CompletableFuture<Void>();
    sandbox.startsAfter(gate);
    var run = submit("", events);
    sandbox.awaitStart();
    run.stop();
    gate.complete(null);

    Patience.until("it is removed", sandbox.next()::isClosed);
    assertThat(events.seen()).containsExactly(new Stopped());
  }

  @RepeatedTest(100)
  void stopExitAndTimeLimitRaceForOneTerminalEvent() throws Exception {
    var run = submit("", events);
    var execution = sandbox.next();
    events.awaitStarted();
    var race =
        List.of(
            CompletableFuture.runAsync(run::stop),
            CompletableFuture.runAsync(() -> execution.exit(0)),
            CompletableFuture.runAsync(() -> clock.advance(TIME.plus(GRACE))));
    for (var racer : race) {
      Patience.get(racer);
    }
    Patience.until("it is removed", execution::isClosed);

    assertThat(events.terminal()).hasSize(1);
    assertThat(events.seen()).last().isEqualTo(events.terminal().get(0));
  }

  @Test
  void aSandboxThatFailsToStartIsAnErrorOfOursInOneSentence() throws InterruptedException {
    submit("fail", events);
    events.awaitTerminal();
    assertThat(events.seen()).containsExactly(new Failed("The sandbox failed, please try again."));
  }

  @Test
  void anEngineThatVanishesIsAnErrorAndNoSuccess() throws InterruptedException {
    submit("vanish", events);
    events.awaitTerminal();
    assertThat(events.terminal())
        .containsExactly(new Failed("The sandbox failed, please try again."));
  }

  @Test
  void anUnknownLanguageSaysWhatThereIs() throws InterruptedException {
    registry.submit(new RunRequest("klingon", ""), events);
    events.awaitTerminal();
    assertThat(events.seen())
        .containsExactly(new Failed("Unknown language \"klingon\". There is: fake."));
  }

  @Test
  void noMoreRunAtOnceThanThereArePlacesAndTheRestComeInOrder() throws InterruptedException {
    var first = sandboxedRun();
    sandboxedRun();
    var third = new Events();
    var fourth = new Events();
    submit("exit 3", third);
    submit("exit 4", fourth);
    assertThat(third.seen()).containsExactly(new Queued(1));
    assertThat(fourth.seen()).containsExactly(new Queued(2));

    first.exit(0);
    fourth.awaitTerminal();
    assertThat(third.terminal()).containsExactly(new Exited(3));
    assertThat(fourth.terminal()).containsExactly(new Exited(4));
    assertThat(sandbox.mostOpen()).isEqualTo(2);
  }

  @Test
  void pastTheQueueTheServerSaysThatItIsBusy() throws InterruptedException {
    sandboxedRun();
    sandboxedRun();
    submit("", new Events());
    submit("", new Events());

    assertThatThrownBy(() -> submit("", events))
        .isInstanceOf(InvalidRun.class)
        .hasMessage("Server is busy, please try again.");
    assertThat(events.seen()).isEmpty();
  }

  @Test
  void aRunThatIsStoppedWhileItWaitsLeavesItsPlaceInTheQueue() throws InterruptedException {
    sandboxedRun();
    sandboxedRun();
    var waiting = submit("", events);
    submit("", new Events());
    waiting.stop();

    assertThat(events.seen()).containsExactly(new Queued(1), new Stopped());
    submit("", new Events());
  }

  @Test
  void aRunThatCannotGetAThreadGivesItsPlaceBack() {
    var refusing =
        new RunnerRegistry(
            sandbox,
            LIMITS,
            task -> {
              throw new RejectedExecutionException();
            },
            clock);
    for (int i = 0; i < 5; i++) {
      var each = new Events();
      refusing.submit(new RunRequest("fake", ""), each);
      assertThat(each.seen()).containsExactly(new Failed("Server is busy, please try again."));
    }
  }

  @Test
  void aDrainSendsTheWaitingAwayAndLetsTheRunningFinish() throws Exception {
    var running = sandboxedRun();
    sandboxedRun().exit(0);
    Patience.until("one is over", () -> sandbox.openExecutions() == 1);
    var other = sandboxedRun();
    submit("", events);

    var drain = CompletableFuture.runAsync(() -> drain(Patience.LIMIT));
    events.awaitTerminal();
    assertThat(events.terminal()).containsExactly(new Failed("Server is shutting down."));
    assertThat(drain).isNotDone();

    running.exit(0);
    other.exit(0);
    Patience.get(drain);
    assertThat(sandbox.openExecutions()).isZero();
    assertThatThrownBy(() -> submit("", events)).hasMessage("Server is shutting down.");
  }

  @Test
  void pastItsGraceADrainEndsWhatStillRuns() throws InterruptedException {
    submit("", events);
    sandbox.next();
    registry.drain(Duration.ZERO);

    assertThat(events.terminal()).containsExactly(new Failed("Server is shutting down."));
    assertThat(sandbox.openExecutions()).isZero();
  }

  @RepeatedTest(20)
  void aBurstIsAnsweredToTheLastRun() throws InterruptedException {
    var all = new ArrayList<Events>();
    int busy = 0;
    for (int i = 0; i < 50; i++) {
      var each = new Events();
      try {
        submit("exit 0", each);
        all.add(each);
      } catch (InvalidRun e) {
        busy++;
      }
    }
    for (var each : all) {
      each.awaitTerminal();
      assertThat(each.terminal()).containsExactly(new Exited(0));
    }
    assertThat(all.size() + busy).isEqualTo(50);
    assertThat(sandbox.mostOpen()).isLessThanOrEqualTo(LIMITS.runs());
  }

  private Run submit(String code, Events listener) {
    return registry.submit(new RunRequest("fake", code), listener);
  }

  private FakeSandbox.FakeExecution sandboxedRun() throws InterruptedException {
    submit("", new Events());
    return sandbox.next();
  }

  private void drain(Duration grace) {
    try {
      registry.drain(grace);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
