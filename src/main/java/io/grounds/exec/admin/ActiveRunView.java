package io.grounds.exec.admin;

import io.grounds.exec.run.ActiveRun;

/** {@link ActiveRun} with the names that JMX looks for. */
public final class ActiveRunView {

  private final ActiveRun run;

  ActiveRunView(ActiveRun run) {
    this.run = run;
  }

  public String getId() {
    return run.id().value();
  }

  public String getLanguage() {
    return run.language();
  }

  public String getClient() {
    return run.client();
  }

  public double getAgeSeconds() {
    return run.age().toMillis() / 1000.0;
  }

  /** {@code queued} or {@code running}. */
  public String getState() {
    return run.hasPlace() ? "running" : "queued";
  }
}
