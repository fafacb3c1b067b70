package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.Events.Exited;
import io.grounds.exec.run.Events.Failed;
import io.grounds.exec.run.Events.Stopped;
import io.grounds.exec.run.RunEvent.Queued;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Who has to wait for a place, and what becomes of them. */
class RunnerPlacesTest extends RegistryOfTwo {

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
            clock,
            HeapBudgets.ofHeap(8 << 20));
    for (int i = 0; i < 5; i++) {
      var each = new Events();
      refusing.submit(new Program("fake", ""), Caller.at(""), each);
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
}
