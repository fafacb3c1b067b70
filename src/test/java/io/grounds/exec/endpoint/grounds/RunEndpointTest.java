package io.grounds.exec.endpoint.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.Stub;
import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.FakeSandbox;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.run.Quotas;
import io.grounds.exec.run.RunnerRegistry;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the native endpoint holds of messages that have come in part. */
class RunEndpointTest {

  private static final int ROOM = 1000;
  private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1 << 20, 1, 1);

  private final ManualClock clock = new ManualClock();
  private final MemoryBudget input = new MemoryBudget(ROOM);
  private final HeapBudgets budgets =
      new HeapBudgets(new MemoryBudget(1 << 20), input, new MemoryBudget(0));
  private final RunEndpoint endpoint = new RunEndpoint();
  private Session session = Stub.of(Session.class, Map.of());

  /** As a server would, which there is none of here. */
  @BeforeEach
  @SuppressWarnings("UnnecessaryAssignment")
  void open() {
    var registry = new RunnerRegistry(new FakeSandbox(), LIMITS, Runnable::run, clock, budgets);
    endpoint.conversations = new Conversations(registry, LIMITS, clock, budgets, new Quotas(clock));
    endpoint.budgets = budgets;
    endpoint.threads = Runnable::run;
    endpoint.sockets = new RunSockets();
    var remote = Stub.of(RemoteEndpoint.Async.class, Map.of());
    session =
        Stub.of(Session.class, Map.of("getAsyncRemote", remote, "hashCode", 1, "equals", true));
    endpoint.open(session);
  }

  @Test
  void aPartIsCountedInTheRoomOfAllUntilTheLastHasCome() {
    endpoint.text("x".repeat(600), false);
    assertTaken(600);
    endpoint.text("x", true);
    assertTaken(0);
  }

  @Test
  void aPartIsGivenBackWhenTheConnectionCloses() {
    endpoint.text("x".repeat(600), false);
    endpoint.close(session, new CloseReason(CloseCodes.CLOSED_ABNORMALLY, ""));
    assertTaken(0);
  }

  @Test
  void aPartThatIsReadAfterTheConnectionHasClosedIsNotHeld() {
    endpoint.close(session, new CloseReason(CloseCodes.CLOSED_ABNORMALLY, ""));
    endpoint.text("x".repeat(600), false);
    assertTaken(0);
  }

  private void assertTaken(int size) {
    assertThat(input.tryTake(ROOM - size + 1)).isFalse();
    assertThat(input.tryTake(ROOM - size)).isTrue();
    input.release(ROOM - size);
  }
}
