package io.grounds.exec.admin;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends figures in OTLP. */
final class OtlpMetrics {

  private OtlpMetrics() {}

  /** A registry that sends its metrics; the caller closes it. */
  static MeterRegistry to(TelemetryOptions.Target target, Duration interval) {
    return new OtlpMeterRegistry(new Config(target, interval), Clock.SYSTEM);
  }

  /** Settings come from us alone, and not from the environment as Micrometer's own would. */
  private record Config(TelemetryOptions.Target target, Duration interval) implements OtlpConfig {

    @Override
    public @Nullable String get(String key) {
      return null;
    }

    @Override
    public String url() {
      return target.pathOf("metrics");
    }

    @Override
    public Duration step() {
      return interval;
    }

    @Override
    public Map<String, String> headers() {
      return target.headers();
    }

    @Override
    public Map<String, String> resourceAttributes() {
      return Map.of("service.name", target.service());
    }
  }
}
