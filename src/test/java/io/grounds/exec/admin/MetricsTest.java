package io.grounds.exec.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.Caller;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Events;
import io.grounds.exec.run.FakeSandbox;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunnerRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 1024, 1, 1);

  @Test
  void thePoolIsThereLanguageByLanguage() {
    var sandbox = new FakeSandbox();
    var registry =
        new RunnerRegistry(
            sandbox, LIMITS, task -> {}, Clock.system(), HeapBudgets.ofHeap(8 << 20));
    try (var metrics = new Metrics(registry, TelemetryOptions.NONE, new BuildInfo("1.2.3"))) {
      assertThat(metrics.scrape())
          .contains("grounds_runs 0.0")
          .contains("grounds_build_info{version=\"1.2.3\"} 1")
          .doesNotContain("language=");

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

  @Test
  void runsAreCountedByTheirEndsAndTheirTimeByPhase() throws Exception {
    var sandbox = new FakeSandbox();
    var registry =
        new RunnerRegistry(
            sandbox, LIMITS, Runnable::run, Clock.system(), HeapBudgets.ofHeap(8 << 20));
    try (var metrics = new Metrics(registry, TelemetryOptions.NONE, new BuildInfo("1.2.3"))) {
      registry.submit(new Program("fake", "out 1\nexit 0"), Caller.at(""), new Events());
      registry.submit(new Program("fake", "exit 3"), Caller.at(""), new Events());
      registry.submit(new Program("fake", "timeout"), Caller.at(""), new Events());
      registry.submit(new Program("made up by a client", ""), Caller.at(""), new Events());

      assertThat(metrics.scrape())
          .contains("grounds_runs_ended_total{cause=\"exited\",language=\"fake\"} 2.0")
          .contains("grounds_runs_ended_total{cause=\"timeout\",language=\"fake\"} 1.0")
          .contains("grounds_runs_ended_total{cause=\"refused\",language=\"none\"} 1.0")
          .contains("grounds_run_queued_seconds_count{language=\"fake\"} 3")
          .contains("grounds_run_first_byte_seconds_count{language=\"fake\"} 1")
          .contains("grounds_run_removal_seconds_bucket{language=\"fake\",le=\"30.0\"} 3")
          .contains("grounds_run_output_bytes_total{language=\"fake\"} 2.0")
          .doesNotContain("made up");
      assertThat(metrics.causes()).containsEntry("exited", 2L).containsEntry("refused", 1L);
      assertThat(metrics.times())
          .filteredOn(each -> each.getLanguage().equals("fake"))
          .extracting(TimesView::getPhase)
          .containsExactly("queued", "container", "compile", "run", "removal");
    }
  }
}
