package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Events.Exited;
import io.grounds.exec.run.Events.Failed;
import io.grounds.exec.run.Events.Stopped;
import io.grounds.exec.run.Events.Text;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Started;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RunnerRegistryTest extends RegistryOfTwo {

  @Test
  void aRunIsStartedHeardAndEnded() throws InterruptedException {
    submit("out hello\nerr ouch\nexit 3", events);
    events.awaitTerminal();

    assertThat(events.seen())
        .containsExactly(
            new Started(),
            new Text(Channel.STDOUT, "hello\n"),
            new Text(Channel.STDERR, "ouch\n"),
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
    registry.submit(new Program("klingon", ""), Caller.at(""), events);
    events.awaitTerminal();
    assertThat(events.seen())
        .containsExactly(new Failed("Unknown language \"klingon\". There is: fake."));
  }
}
