package io.grounds.exec.admin;

import io.grounds.exec.run.FinishedRun;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What a run's time goes to, in the order in which it does. */
enum RunStep {
  QUEUED("until there was a place"),
  CONTAINER("until a container had the program"),
  COMPILE("of the compiler"),
  RUN("of the program itself"),
  REMOVAL("from the end until the container was gone");

  private final String meaning;

  RunStep(String meaning) {
    this.meaning = meaning;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of the time, as an operator is told. */
  String meaning() {
    return meaning;
  }

  /** Empty where the run did not get to it. */
  Optional<Duration> of(FinishedRun run) {
    var times = run.ended().report().times();
    return switch (this) {
      case QUEUED -> times.queued();
      case CONTAINER -> times.container();
      case COMPILE -> times.compile();
      case RUN -> times.run();
      case REMOVAL -> run.removal();
    };
  }
}
