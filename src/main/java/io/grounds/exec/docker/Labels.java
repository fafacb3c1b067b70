package io.grounds.exec.docker;

import io.grounds.exec.sandbox.LanguageImage;
import io.grounds.exec.sandbox.pool.LanguagePool;
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

  /** What a container takes to be started and removed, beside its waiting and its run. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  private final String process;

  Labels(ServerProcess process) {
    this.process = process.label();
  }

  /** For one in which no program will run. */
  Map<String, String> ofNoProgram() {
    return of(Map.of(), SLACK);
  }

  /** For one that programs of a language run in. */
  Map<String, String> of(LanguageImage image) {
    return of(
        Map.of(LANGUAGE, image.language()),
        LanguagePool.MAX_AGE.plus(image.confinement().time()).plus(SLACK));
  }

  /** For one that may live so long. */
  Map<String, String> of(Map<String, String> more, Duration lifetime) {
    var all = new HashMap<>(more);
    all.put(PROCESS, process);
    all.put(LIFETIME_SECONDS, Long.toString(lifetime.toSeconds()));
    return all;
  }
}
