package io.grounds.exec.admin;

import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.RunnerRegistry;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Figures of the sandbox, as Prometheus reads them. Thread-safe. */
public final class Metrics implements AutoCloseable {

  private static final String CONTAINERS = "grounds.pool.containers";
  private static final String TAKES = "grounds.pool.takes";

  private final RunnerRegistry runs;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  // Guarded by this.
  private final Set<String> languages = new HashSet<>();

  /** Whoever made it closes it. */
  public Metrics(RunnerRegistry runs) {
    this.runs = runs;
    Gauge.builder("grounds.runs", runs, RunnerRegistry::runs)
        .description("Runs that have a place")
        .register(meters);
    Gauge.builder("grounds.queue", runs, RunnerRegistry::queue)
        .description("Runs that wait for a place")
        .register(meters);
  }

  /** In the text format of Prometheus. */
  public synchronized String scrape() {
    runs.pools().stream().map(PoolState::language).filter(languages::add).forEach(this::add);
    return meters.scrape();
  }

  @Override
  public void close() {
    meters.close();
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
