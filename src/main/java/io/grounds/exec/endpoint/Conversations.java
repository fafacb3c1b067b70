package io.grounds.exec.endpoint;

import io.grounds.exec.engineio.SharedRoom;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.RecentRequests;
import io.grounds.exec.run.RunSession;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.run.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens a {@link Conversation} with each client; the same for all doors. */
@ApplicationScoped
public class Conversations {

  private final RunnerRegistry registry;
  private final Limits limits;
  private final Clock clock;
  private final SharedRoom room;
  private final RecentRequests recent;

  /** For the proxy of the scope only. */
  @SuppressWarnings("NullAway")
  protected Conversations() {
    registry = null;
    limits = null;
    clock = null;
    room = null;
    recent = null;
  }

  /** Everything that conversations share. */
  @Inject
  public Conversations(
      RunnerRegistry registry, Limits limits, Clock clock, SharedRoom room, RecentRequests recent) {
    this.registry = registry;
    this.limits = limits;
    this.clock = clock;
    this.room = room;
    this.recent = recent;
  }

  /**
   * @param onGivenUp called once, when the client reads too slowly or sending to it failed
   */
  Conversation open(Visitor visitor, Outbox.Transmission transmission, Runnable onGivenUp) {
    // Twice the output of one run: what is left of the one before it, and its own.
    var outbox = new Outbox(transmission, 2 * limits.outputBytes(), room, clock, onGivenUp);
    var runs =
        new RunSession(
            registry, clock, recent, visitor, event -> Chunk.of(event).ifPresent(outbox::offer));
    return new Conversation(outbox, runs);
  }
}
