package io.grounds.exec.admin;

import static java.lang.System.Logger.Level.WARNING;

import io.grounds.exec.run.RunnerRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
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
  private final @Nullable ObjectName name;

  /** Registers it; whoever made it closes it. A server without JMX does without. */
  public SandboxBean(RunnerRegistry registry) {
    this.registry = registry;
    this.name = register();
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
          ManagementFactory.getPlatformMBeanServer().registerMBean(this, candidate);
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
