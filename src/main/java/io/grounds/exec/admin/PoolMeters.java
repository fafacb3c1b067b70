package io.grounds.exec.admin;

import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.RunnerRegistry;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Figures of the containers that wait, language by language. Thread-safe. */
final class PoolMeters {

  private static final String CONTAINERS = "grounds.pool.containers";
  private static final String TAKES = "grounds.pool.takes";

  private final RunnerRegistry runs;
  private final MeterRegistry meters;

  // Guarded by this.
  private final Set<String> languages = new HashSet<>();

  PoolMeters(RunnerRegistry runs, MeterRegistry meters) {
    this.runs = runs;
    this.meters = meters;
  }

  /** Has figures of the languages that have come since. */
  synchronized void look() {
    runs.pools().stream().map(PoolState::language).filter(languages::add).forEach(this::add);
  }

  private void add(String language) {
    addContainers(language, "waiting", PoolState::waiting);
    addContainers(language, "warm", PoolState::warm);
    addContainers(language, "starting", PoolState::starting);
    addContainers(language, "target", PoolState::target);
    addTakes(language, "hit", PoolState::hits);
    addTakes(language, "miss", PoolState::misses);
    Gauge.builder("grounds.pool.memory", runs, all -> of(language, PoolState::memoryBytes))
        .description("Memory that waiting containers take")
        .baseUnit("bytes")
        .tag("language", language)
        .register(meters);
  }

  private void addContainers(String language, String state, ToLongFunction<PoolState> figure) {
    Gauge.builder(CONTAINERS, runs, all -> of(language, figure))
        .description("Containers that wait for programs; those that are warm among them")
        .tags(Tags.of("language", language, "state", state))
        .register(meters);
  }

  private void addTakes(String language, String result, ToLongFunction<PoolState> figure) {
    FunctionCounter.builder(TAKES, runs, all -> of(language, figure))
        .description("Runs that found a container waiting, and that did not")
        .tags(Tags.of("language", language, "result", result))
        .register(meters);
  }

  /** Nothing of a language that is gone. */
  private double of(String language, ToLongFunction<PoolState> figure) {
    return runs.pools().stream()
        .filter(pool -> pool.language().equals(language))
        .mapToLong(figure)
        .sum();
  }
}
