package io.grounds.exec.docker;

import io.grounds.exec.run.EffectiveLimits;
import io.grounds.exec.sandbox.LanguageImage;
import io.grounds.exec.sandbox.pool.LanguagePool;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The labels of every container that a server starts. They tell whether a container is left over:
 * the process that owns it, and how long it may exist at most, by the engine's clock.
 */
final class Labels {

  static final String PROCESS = "grounds.process";
  static final String LANGUAGE = "grounds.language";
  static final String LIFETIME_SECONDS = "grounds.lifetime-seconds";

  /** Time for a container's start and removal, besides its waiting and its run. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  private final String process;

  Labels(ServerProcess process) {
    this.process = process.label();
  }

  /** For a container in which no program will run. */
  Map<String, String> ofNoProgram() {
    return of(Map.of(), SLACK);
  }

  /** For a container that runs a program: it may wait as long as the pool keeps it, then run. */
  Map<String, String> of(LanguageImage image) {
    return of(
        Map.of(LANGUAGE, image.language()),
        LanguagePool.MAX_AGE.plus(EffectiveLimits.MAX_TIME).plus(SLACK));
  }

  /** For a container that may exist this long. */
  Map<String, String> of(Map<String, String> more, Duration lifetime) {
    var all = new HashMap<>(more);
    all.put(PROCESS, process);
    all.put(LIFETIME_SECONDS, Long.toString(lifetime.toSeconds()));
    return all;
  }
}
