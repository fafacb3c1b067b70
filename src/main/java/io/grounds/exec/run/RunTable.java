package io.grounds.exec.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that have not ended, by id. Thread-safe, does not block. */
final class RunTable {

  private final Map<RunId, Run> runs = new ConcurrentHashMap<>();

  void add(Run run) {
    runs.put(run.id(), run);
  }

  void remove(Run run) {
    runs.remove(run.id());
  }

  Optional<Run> find(RunId id) {
    return Optional.ofNullable(runs.get(id));
  }

  /** All of them, in no order; a view that changes with the table. */
  Collection<Run> all() {
    return runs.values();
  }

  /** As an operator sees them, the oldest first. */
  List<ActiveRun> active() {
    return runs.values().stream()
        .map(Run::toActive)
        .sorted(Comparator.comparing(ActiveRun::age).reversed())
        .toList();
  }
}
