package io.grounds.exec.endpoint.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.FakeSandbox;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.Patience;
import io.grounds.exec.run.Quotas;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.run.Visitor;
import jakarta.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Run and conversation of one connection. */
class SlowClientTest {

  private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 1L << 40, 2, 2);

  private final FakeSandbox sandbox = new FakeSandbox();
  private final ExecutorService threads = Executors.newFixedThreadPool(LIMITS.runs());
  private final RunnerRegistry registry =
      new RunnerRegistry(sandbox, LIMITS, threads, Clock.system(), HeapBudgets.ofHeap(8 << 20));

  @AfterEach
  void end() {
    threads.shutdown();
  }

  @RepeatedTest(50)
  void aConnectionThatBreaksWhileItIsClosedDoesNotLockUp() throws Exception {
    var broken = new AtomicBoolean();
    var opened = new CompletableFuture<Conversation>();
    var conversations =
        new Conversations(
            registry,
            LIMITS,
            Clock.system(),
            HeapBudgets.ofHeap(8 << 20),
            new Quotas(Clock.system()));
    // As a server does whose socket is gone: the failure is told before the send returns.
    var session =
        conversations.open(
            Visitor.from(""),
            (chunks, done) -> done.accept(broken.get() ? new IOException("gone") : null),
            () -> opened.join().close("test"));
    opened.complete(session);
    session.request(
        () -> new RunMessage(Json.createObjectBuilder().add("language", "fake").build()));
    var execution = sandbox.next();
    var floods = new AtomicBoolean(true);
    var flood =
        CompletableFuture.runAsync(
            () -> {
              while (floods.get()) {
                execution.write(Channel.STDOUT, "y");
              }
            });

    broken.set(true);
    Patience.get(CompletableFuture.runAsync(() -> session.close("test")));
    Patience.until("it is removed", execution::isClosed);
    floods.set(false);
    Patience.get(flood);
    assertThat(sandbox.openExecutions()).isZero();
  }
}
