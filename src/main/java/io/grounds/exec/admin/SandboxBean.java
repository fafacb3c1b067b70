package io.grounds.exec.admin;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.grounds.exec.run.PoolSize;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.run.Sandbox;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox in the server's JMX, as {@code io.grounds.exec:type=Sandbox}, and with {@code
 * instance=2} and so on where the application is deployed more than once. Thread-safe.
 */
public final class SandboxBean implements SandboxMXBean, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SandboxBean.class.getName());

  private static final int MAX_INSTANCES = 100;

  private final RunnerRegistry registry;
  private final Sandbox sandbox;
  private final Metrics metrics;
  private final Health health;
  private final BuildInfo build;
  private final BiConsumer<String, PoolSize> keep;
  private final @Nullable ObjectName name;

  /**
   * Registers the bean; the caller closes it. On a server without JMX it is not registered.
   *
   * @param keep is told of each pool's new size, so that it is not forgotten
   */
  public SandboxBean(
      RunnerRegistry registry,
      Sandbox sandbox,
      Metrics metrics,
      Health health,
      BuildInfo build,
      BiConsumer<String, PoolSize> keep) {
    this.registry = registry;
    this.sandbox = sandbox;
    this.metrics = metrics;
    this.health = health;
    this.build = build;
    this.keep = keep;
    this.name = register();
  }

  @Override
  public String getVersion() {
    return build.version();
  }

  @Override
  public String getState() {
    if (registry.isOpen()) {
      return "open";
    }
    return registry.runs() + registry.queue() > 0 ? "draining" : "drained";
  }

  @Override
  public String getHealth() {
    return health.state().sentence();
  }

  @Override
  public int getRuns() {
    return registry.runs();
  }

  @Override
  public int getQueue() {
    return registry.queue();
  }

  @Override
  public List<PoolView> getPools() {
    return registry.pools().stream().map(PoolView::new).toList();
  }

  @Override
  public List<ActiveRunView> getActiveRuns() {
    return registry.active().stream().map(ActiveRunView::new).toList();
  }

  @Override
  public Map<String, Long> getEnded() {
    return metrics.causes();
  }

  @Override
  public List<TimesView> getTimes() {
    return metrics.times();
  }

  @Override
  public List<LanguageView> getLanguages() {
    return registry.languages().stream().map(LanguageView::new).toList();
  }

  @Override
  public void drain() {
    LOG.log(INFO, "Drained by an operator: no requests are taken");
    registry.pause();
  }

  @Override
  public void resume() {
    LOG.log(INFO, "Requests are taken again");
    registry.resume();
  }

  @Override
  public boolean stopRun(String id) {
    return registry.stop(new RunId(id));
  }

  @Override
  public void resizePool(String language, int floor, int ceiling) {
    if (registry.languages().stream().noneMatch(each -> each.id().equals(language))) {
      throw new IllegalArgumentException("There is no language \"%s\".".formatted(language));
    }
    var size = new PoolSize(floor, ceiling);
    sandbox.resizePool(language, size);
    keep.accept(language, size);
  }

  @Override
  public void refreshImages() {
    sandbox.refresh();
  }

  @Override
  public void close() {
    if (name == null) {
      return;
    }
    try {
      ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
    } catch (JMException e) {
      LOG.log(WARNING, name + " stays in JMX", e);
    }
  }

  private @Nullable ObjectName register() {
    try {
      for (int instance = 1; instance <= MAX_INSTANCES; instance++) {
        var candidate =
            new ObjectName(
                "io.grounds.exec:type=Sandbox" + (instance == 1 ? "" : ",instance=" + instance));
        try {
          ManagementFactory.getPlatformMBeanServer()
              .registerMBean(new DescribedBean(this), candidate);
          return candidate;
        } catch (InstanceAlreadyExistsException e) {
          // Another deployment's; the next may be free.
        }
      }
    } catch (JMException e) {
      LOG.log(WARNING, "JMX does not take the sandbox", e);
    }
    return null;
  }
}
