package io.grounds.exec.docker;

import io.grounds.exec.run.RunId;
import java.util.UUID;

/** What {@code docker ps} shows of a container: its language, and its run once it has one. */
final class ContainerNames {

  private ContainerNames() {}

  /** A name, used once, for a container that has no program yet. */
  static String waiting(String language) {
    return "grounds-%s-waiting-%s".formatted(language, UUID.randomUUID());
  }

  /** A name, used once, for a container in which nothing runs: the engine copies files with it. */
  static String copying() {
    return "grounds-copying-" + UUID.randomUUID();
  }

  /** The name of the container of a run; the log has the same id. */
  static String of(String language, RunId run) {
    return "grounds-%s-run-%s".formatted(language, run);
  }
}
