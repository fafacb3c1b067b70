package io.grounds.exec.docker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What every container of ours says of itself, so that whoever finds it can tell whether it is left
 * over: the process that answers for it, and how long it may live at most. The age is reckoned by
 * the engine's clock alone, so that no clock of ours matters.
 */
final class Labels {

  static final String PROCESS = "grounds.process";
  static final String LANGUAGE = "grounds.language";
  static final String LIFETIME_SECONDS = "grounds.lifetime-seconds";

  private final String process;
  private final String lifetimeSeconds;

  Labels(ServerProcess process, Duration lifetime) {
    this.process = process.label();
    this.lifetimeSeconds = Long.toString(lifetime.toSeconds());
  }

  Map<String, String> of(Map<String, String> more) {
    var all = new HashMap<>(more);
    all.put(PROCESS, process);
    all.put(LIFETIME_SECONDS, lifetimeSeconds);
    return all;
  }
}
