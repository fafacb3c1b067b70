package io.grounds.exec.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Clock;
import io.grounds.exec.run.FakeSandbox;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.RunnerRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void thePoolIsThereLanguageByLanguage() {
    var sandbox = new FakeSandbox();
    var limits = new Limits(Duration.ofSeconds(10), 1024, 1, 1);
    var registry = new RunnerRegistry(sandbox, limits, task -> {}, Clock.system());
    try (var metrics = new Metrics(registry)) {
      assertThat(metrics.scrape()).contains("grounds_runs 0.0").doesNotContain("language=");

      sandbox.has(new PoolState("fake", 3, 2, 1, 4, 7, 5, 4096));
      assertThat(metrics.scrape())
          .contains("grounds_pool_containers{language=\"fake\",state=\"waiting\"} 3.0")
          .contains("grounds_pool_containers{language=\"fake\",state=\"warm\"} 2.0")
          .contains("grounds_pool_takes_total{language=\"fake\",result=\"hit\"} 7.0")
          .contains("grounds_pool_takes_total{language=\"fake\",result=\"miss\"} 5.0")
          .contains("grounds_pool_memory_bytes{language=\"fake\"} 4096.0");

      sandbox.has();
      assertThat(metrics.scrape())
          .as("a language that is gone")
          .contains("grounds_pool_containers{language=\"fake\",state=\"waiting\"} 0.0");
    }
  }
}
