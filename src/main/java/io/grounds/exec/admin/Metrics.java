package io.grounds.exec.admin;

import io.grounds.exec.run.RunnerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;

/**
 * Figures of the runs and of the pool: Prometheus fetches them, and they are sent to the configured
 * receivers. Thread-safe.
 */
public final class Metrics implements AutoCloseable {

  private final PrometheusMeterRegistry prometheus =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final CompositeMeterRegistry all = new CompositeMeterRegistry();
  private final RunMeters runs;
  private final PoolMeters pools;

  /** Registers all metrics; the caller closes it. */
  public Metrics(RunnerRegistry registry, TelemetryOptions options, BuildInfo build) {
    all.add(prometheus);
    options.targets().forEach(target -> all.add(OtlpMetrics.to(target, options.interval())));
    Gauge.builder("grounds.runs", registry, RunnerRegistry::runs)
        .description("Runs that have a place")
        .register(all);
    Gauge.builder("grounds.queue", registry, RunnerRegistry::queue)
        .description("Runs that wait for a place")
        .register(all);
    Gauge.builder("grounds.build.info", () -> 1)
        .description("Always 1; its label is the version of the application")
        .tag("version", build.version())
        .register(all);
    runs = new RunMeters(all);
    pools = new PoolMeters(registry, all);
    registry.watch(runs);
  }

  /** In the text format of Prometheus. */
  public String scrape() {
    look();
    return prometheus.scrape();
  }

  /** Adds the metrics of new languages; must be called every few seconds. */
  public void look() {
    pools.look();
  }

  /** How many runs had which end. */
  Map<String, Long> causes() {
    return runs.causes();
  }

  /** Where the time of the runs went. */
  List<TimesView> times() {
    return runs.times();
  }

  /** Sends what has not been sent. Blocks for that, for some seconds at most. */
  @Override
  public void close() {
    all.close();
    all.getRegistries().forEach(each -> each.close());
  }
}
