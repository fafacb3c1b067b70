package io.grounds.exec.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.Caller;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Events;
import io.grounds.exec.run.FakeSandbox;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.PoolSize;
import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunnerRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.MBeanFeatureInfo;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxBeanTest {

  private static final ObjectName NAME = name();

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final FakeSandbox sandbox = new FakeSandbox();
  private final RunnerRegistry registry =
      new RunnerRegistry(
          sandbox,
          new Limits(Duration.ofSeconds(10), 1024, 1, 1),
          task -> {},
          Clock.system(),
          HeapBudgets.ofHeap(8 << 20));

  private static final BuildInfo BUILD = new BuildInfo("1.2.3");

  private final Metrics metrics = new Metrics(registry, TelemetryOptions.NONE, BUILD);
  private final Health health =
      new Health(registry, new HealthOptions("", Duration.ofMinutes(1)), Clock.system());
  private final Map<String, PoolSize> kept = new HashMap<>();

  @AfterEach
  void nothingIsLeft() {
    metrics.close();
  }

  @Test
  void aConsoleShowsTheVersion() throws Exception {
    try (var bean = bean()) {
      assertThat(server.getAttribute(NAME, "Version")).isEqualTo("1.2.3");
      assertThat(bean.getVersion()).isEqualTo("1.2.3");
    }
  }

  @Test
  void aConsoleShowsWhatEverythingMeans() throws Exception {
    try (var bean = bean()) {
      var info = server.getMBeanInfo(NAME);
      assertThat(info.getDescription()).isNotEqualTo(bean.getClass().getName());
      assertThat(info.getAttributes())
          .hasSize(10)
          .allMatch(attribute -> attribute.getDescription().contains(" "));
      assertThat(info.getOperations())
          .hasSize(5)
          .allMatch(operation -> operation.getDescription().contains(" "))
          .filteredOn(operation -> operation.getName().equals("resizePool"))
          .flatExtracting(operation -> List.of(operation.getSignature()))
          .extracting(MBeanFeatureInfo::getName)
          .containsExactly("language", "floor", "ceiling");
    }
  }

  @Test
  void aConsoleSeesRunsQueueAndPools() throws Exception {
    sandbox.has(new PoolState("fake", 3, 2, 1, 4, 7, 5, 4096));
    try (var bean = bean()) {
      registry.submit(new Program("fake", ""), Caller.at(""), new Events());
      registry.submit(new Program("fake", ""), Caller.at(""), new Events());

      assertThat(server.getAttribute(NAME, "Runs")).isEqualTo(bean.getRuns()).isEqualTo(1);
      assertThat(server.getAttribute(NAME, "Queue")).isEqualTo(1);
      var pool = ((CompositeData[]) server.getAttribute(NAME, "Pools"))[0];
      assertThat(pool.get("language")).isEqualTo("fake");
      assertThat(pool.get("waiting")).isEqualTo(3);
      assertThat(pool.get("warm")).isEqualTo(2);
      assertThat(pool.get("starting")).isEqualTo(1);
      assertThat(pool.get("target")).isEqualTo(4);
      assertThat(pool.get("hits")).isEqualTo(7L);
      assertThat(pool.get("misses")).isEqualTo(5L);
      assertThat(pool.get("memoryBytes")).isEqualTo(4096L);
    }
  }

  @Test
  void twoDeploymentsHaveTwoNamesAndLeaveNone() throws Exception {
    try (var first = bean();
        var second = bean()) {
      assertThat(first).isNotSameAs(second);
      assertThat(server.queryNames(new ObjectName("io.grounds.exec:*"), null)).hasSize(2);
    }
    assertThat(server.queryNames(new ObjectName("io.grounds.exec:*"), null)).isEmpty();
  }

  @Test
  void aConsoleSeesWhoseRunsThereAreAndStopsOne() throws Exception {
    try (var bean = bean()) {
      var run = registry.submit(new Program("fake", ""), Caller.at("10.0.0.7"), new Events());
      var seen = ((CompositeData[]) server.getAttribute(NAME, "ActiveRuns"))[0];
      assertThat(seen.get("id")).isEqualTo(run.id().value());
      assertThat(seen.get("language")).isEqualTo("fake");
      assertThat(seen.get("client")).isEqualTo("10.0.0.7");
      assertThat(seen.get("state")).isEqualTo("queued");

      assertThat(invoke("stopRun", run.id().value())).isEqualTo(true);
      assertThat(run.ended()).isDone();
      assertThat(bean.getActiveRuns()).isEmpty();
      assertThat(invoke("stopRun", run.id().value())).isEqualTo(false);
    }
  }

  @Test
  void aDrainedServerTakesRequestsAgainWhenItIsTold() throws Exception {
    try (var bean = bean()) {
      assertThat(bean.getState()).isEqualTo("open");
      var run = registry.submit(new Program("fake", ""), Caller.at(""), new Events());
      invoke("drain");
      assertThat(bean.getState()).isEqualTo("draining");
      assertThatThrownBy(
              () -> registry.submit(new Program("fake", ""), Caller.at(""), new Events()))
          .hasMessage("Server is being maintained, please try again later.");
      run.stop();
      assertThat(server.getAttribute(NAME, "Queue")).isEqualTo(0);

      invoke("resume");
      assertThat(server.getAttribute(NAME, "State")).isEqualTo("open");
      registry.submit(new Program("fake", ""), Caller.at(""), new Events());
    }
  }

  @Test
  void aPoolsSizeIsChangedAndKept() throws Exception {
    try (var bean = bean()) {
      bean.resizePool("fake", 2, 5);
      assertThat(sandbox.sizes()).containsEntry("fake", new PoolSize(2, 5));
      assertThat(kept).containsEntry("fake", new PoolSize(2, 5));
      assertThatThrownBy(() -> bean.resizePool("klingon", 1, 1))
          .hasMessage("There is no language \"klingon\".");
      assertThatThrownBy(() -> bean.resizePool("fake", 5, 2))
          .hasMessage("A pool of 5 to 2 is not possible; allowed is 0 to 128.");

      invoke("refreshImages");
      assertThat(sandbox.refreshes()).isEqualTo(1);
    }
  }

  @Test
  void everythingItTellsFitsIntoJmx() throws Exception {
    try (var bean = bean()) {
      for (var attribute : server.getMBeanInfo(NAME).getAttributes()) {
        assertThat(server.getAttribute(NAME, attribute.getName()))
            .as(attribute.getName())
            .isNotNull();
      }
      assertThat(bean.getLanguages()).extracting(LanguageView::getTitle).containsExactly("Fake");
    }
  }

  private static ObjectName name() {
    try {
      return new ObjectName("io.grounds.exec:type=Sandbox");
    } catch (MalformedObjectNameException e) {
      throw new AssertionError(e);
    }
  }

  private SandboxBean bean() {
    return new SandboxBean(registry, sandbox, metrics, health, BUILD, kept::put);
  }

  private Object invoke(String operation, String... arguments) throws Exception {
    var types = Arrays.stream(arguments).map(each -> String.class.getName()).toArray(String[]::new);
    return server.invoke(NAME, operation, arguments, types);
  }
}
