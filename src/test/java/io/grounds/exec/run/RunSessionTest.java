package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.Events.Exited;
import io.grounds.exec.run.Events.Stopped;
import io.grounds.exec.run.RunEvent.Ended;
import io.grounds.exec.run.RunEvent.Started;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunSessionTest {

  private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 1 << 20, 4, 4);

  private final FakeSandbox sandbox = new FakeSandbox();
  private final ManualClock clock = new ManualClock();
  private final ExecutorService threads = Executors.newFixedThreadPool(LIMITS.runs());
  private final RunnerRegistry registry =
      new RunnerRegistry(sandbox, LIMITS, threads, clock, HeapBudgets.ofHeap(8 << 20));
  private final Events events = new Events();
  private final Quotas quotas = new Quotas(clock);
  private final RunSession session = session(Visitor.from("192.0.2.1"));

  private RunSession session(Visitor visitor) {
    return new RunSession(registry, quotas, visitor, events);
  }

  @AfterEach
  void nothingIsLeft() throws InterruptedException {
    registry.drain(Duration.ZERO);
    assertThat(sandbox.openExecutions()).isZero();
    threads.shutdown();
  }

  @Test
  void twoRequestsWithinHalfASecondAreSpam() throws InterruptedException {
    request("");
    clock.advance(Duration.ofMillis(500).minusNanos(1));
    assertThatThrownBy(() -> request(""))
        .isInstanceOf(InvalidRun.class)
        .hasMessage("Spam prevention.");

    sandbox.next().exit(0);
    events.awaitTerminal();
    assertThat(events.terminal()).as("the first is not disturbed").containsExactly(new Exited(0));
  }

  @Test
  void afterHalfASecondTheNextRequestIsTaken() throws InterruptedException {
    request("exit 0");
    events.awaitTerminal();
    clock.advance(RequestInterval.LENGTH);
    request("");
    sandbox.next();
    sandbox.next();
  }

  @Test
  void aRequestThatCameTooEarlyDoesNotPutOffTheNext() {
    request("exit 0");
    clock.advance(Duration.ofMillis(300));
    assertThatThrownBy(() -> request("")).hasMessage("Spam prevention.");
    clock.advance(Duration.ofMillis(200));
    request("exit 0");
  }

  @Test
  void aRequestThatIsRefusedForItsContentCountsForTheInterval() {
    assertThatThrownBy(() -> session.request(() -> new Program("fake", "x".repeat(65_537))))
        .hasMessage("Program too long.");
    assertThatThrownBy(() -> request("")).hasMessage("Spam prevention.");
  }

  @Test
  void aNewRequestStopsTheOneThatRuns() throws InterruptedException {
    request("");
    var first = sandbox.next();
    events.awaitStarted();
    clock.advance(RequestInterval.LENGTH);
    request("exit 7");
    events.await(Exited.class::isInstance);

    assertThat(events.seen())
        .containsExactly(new Started(), new Stopped(), new Started(), new Exited(7));
    Patience.until("the first is removed", first::isClosed);
  }

  @Test
  void aNewRequestAfterTheEndStopsNothing() throws InterruptedException {
    request("exit 1");
    events.awaitTerminal();
    clock.advance(RequestInterval.LENGTH);
    request("exit 2");
    events.await(new Exited(2)::equals);

    assertThat(events.terminal()).containsExactly(new Exited(1), new Exited(2));
  }

  @Test
  void aRequestThatIsRefusedStopsNothing() throws InterruptedException {
    request("");
    var first = sandbox.next();
    clock.advance(RequestInterval.LENGTH);
    assertThatThrownBy(() -> session.request(() -> new Program("fake", "x".repeat(65_537))))
        .hasMessage("Program too long.");

    first.exit(0);
    events.awaitTerminal();
    assertThat(events.terminal()).containsExactly(new Exited(0));
  }

  @Test
  void theLongestProgramIsTaken() throws InterruptedException {
    request("exit 0" + "\n".repeat(Program.MAX_SOURCE_LENGTH - 6));
    events.awaitTerminal();
    assertThat(events.terminal()).containsExactly(new Exited(0));
  }

  @Test
  void aClientThatGoesAwayTakesItsRunWithIt() throws InterruptedException {
    request("");
    var execution = sandbox.next();
    session.close();

    Patience.until("it is removed", execution::isClosed);
    clock.advance(RequestInterval.LENGTH);
    request("exit 0");
    assertThat(events.terminal()).as("nothing starts any more").containsExactly(new Stopped());
  }

  @Test
  void aClientThatLeavesAsSoonAsItsRunHasEndedWasNotBusy() throws Exception {
    var visitor = Visitor.from("192.0.2.7");
    var left = new CompletableFuture<RunSession>();
    var leaver =
        new RunSession(
            registry,
            quotas,
            visitor,
            journal -> {
              var reader = new JournalReader[1];
              reader[0] =
                  journal.read(
                      () -> {
                        var entry = reader[0].next(1);
                        if (entry.isPresent() && entry.get().event() instanceof Ended) {
                          left.join().close();
                        }
                      });
              events.accept(journal);
            });
    left.complete(leaver);
    leaver.request(() -> new Program("fake", "exit 0"));
    events.awaitTerminal();

    try (var neighbour = session(visitor)) {
      neighbour.request(() -> new Program("fake", "exit 0"));
    }
  }

  private void request(String code) {
    session.request(() -> new Program("fake", code));
  }
}
