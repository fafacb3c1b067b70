package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.Quotas;
import io.grounds.exec.run.RunSession;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.run.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens a {@link Conversation} for each client; both endpoints use it. */
@ApplicationScoped
public class Conversations {

  private final RunnerRegistry registry;
  private final Limits limits;
  private final Clock clock;
  private final HeapBudgets budgets;
  private final Quotas quotas;

  /** For the proxy of the scope only. */
  @SuppressWarnings("NullAway")
  protected Conversations() {
    registry = null;
    limits = null;
    clock = null;
    budgets = null;
    quotas = null;
  }

  /** Everything that conversations share. */
  @Inject
  public Conversations(
      RunnerRegistry registry, Limits limits, Clock clock, HeapBudgets budgets, Quotas quotas) {
    this.registry = registry;
    this.limits = limits;
    this.clock = clock;
    this.budgets = budgets;
    this.quotas = quotas;
  }

  /**
   * Opens the session of one client.
   *
   * @param onGivenUp called once, when the client reads too slowly or sending to it failed
   */
  public Conversation open(Visitor visitor, Outbox.Transmission transmission, Runnable onGivenUp) {
    // Twice the output of one run: what is left of the one before it, and its own.
    var outbox =
        new Outbox(transmission, 2 * limits.outputBytes(), budgets.output(), clock, onGivenUp);
    return new Conversation(outbox, follow -> new RunSession(registry, quotas, visitor, follow));
  }
}
