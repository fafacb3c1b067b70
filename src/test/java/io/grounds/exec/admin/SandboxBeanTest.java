package io.grounds.exec.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Events;
import io.grounds.exec.run.FakeSandbox;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.RunRequest;
import io.grounds.exec.run.RunnerRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;

class SandboxBeanTest {

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final FakeSandbox sandbox = new FakeSandbox();
  private final RunnerRegistry registry =
      new RunnerRegistry(
          sandbox, new Limits(Duration.ofSeconds(10), 1024, 1, 1), task -> {}, Clock.system());

  @Test
  void aConsoleSeesRunsQueueAndPools() throws Exception {
    sandbox.has(new PoolState("fake", 3, 2, 1, 4, 7, 5, 4096));
    try (var bean = new SandboxBean(registry)) {
      registry.submit(new RunRequest("fake", ""), new Events());
      registry.submit(new RunRequest("fake", ""), new Events());

      var name = new ObjectName("io.grounds.exec:type=Sandbox");
      assertThat(server.getAttribute(name, "Runs")).isEqualTo(bean.getRuns()).isEqualTo(1);
      assertThat(server.getAttribute(name, "Queue")).isEqualTo(1);
      var pool = ((CompositeData[]) server.getAttribute(name, "Pools"))[0];
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
    try (var first = new SandboxBean(registry);
        var second = new SandboxBean(registry)) {
      assertThat(first).isNotSameAs(second);
      assertThat(server.queryNames(new ObjectName("io.grounds.exec:*"), null)).hasSize(2);
    }
    assertThat(server.queryNames(new ObjectName("io.grounds.exec:*"), null)).isEmpty();
  }
}
