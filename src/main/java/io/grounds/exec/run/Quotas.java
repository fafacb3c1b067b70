package io.grounds.exec.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens the {@link Quota} of each client, and remembers clients between two connections. */
@ApplicationScoped
public class Quotas {

  private final Clock clock;
  private final RecentRequests recent;

  /** For the proxy of the scope only. */
  @SuppressWarnings("NullAway")
  protected Quotas() {
    clock = null;
    recent = null;
  }

  /** Remembers no client yet. */
  @Inject
  public Quotas(Clock clock) {
    this.clock = clock;
    this.recent = new RecentRequests(clock);
  }

  /** What this client may use. Thread-safe. */
  Quota of(Visitor visitor) {
    return new RequestInterval(clock, recent, visitor);
  }
}
