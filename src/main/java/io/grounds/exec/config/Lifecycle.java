package io.grounds.exec.config;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.grounds.exec.admin.BuildInfo;
import io.grounds.exec.admin.Health;
import io.grounds.exec.admin.Metrics;
import io.grounds.exec.admin.SandboxBean;
import io.grounds.exec.admin.Traces;
import io.grounds.exec.docker.DockerSandbox;
import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.run.SandboxException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the application with its deployment and drains it before it goes. */
@ApplicationScoped
public class Lifecycle {

  private static final System.Logger LOG = System.getLogger(Lifecycle.class.getName());

  private static final long SWEEP_SECONDS = 5;

  @Inject Settings settings;
  @Inject BuildInfo build;
  @Inject Threads threads;
  @Inject Engine engine;
  @Inject DockerSandbox sandbox;
  @Inject RunnerRegistry registry;
  @Inject Limits limits;
  @Inject Metrics metrics;
  @Inject Traces traces;
  @Inject Health health;

  private @Nullable ScheduledFuture<?> sweeps;
  private @Nullable SandboxBean bean;
  private volatile boolean engineAnswers = true;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public Lifecycle() {}

  /** Refuses the deployment where the settings are wrong; an engine that is down may yet come. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    LOG.log(
        INFO,
        "{0} {1}: engine {2}, images {3}/exec-*:{4}, {5} runs at once",
        BuildInfo.NAME,
        build.version(),
        settings.engine().host(),
        settings.images().repository(),
        settings.images().tag(),
        Integer.toString(limits.runs()));
    registry.watch(traces);
    var sizes = settings.pool().sizes();
    bean =
        new SandboxBean(
            registry,
            sandbox,
            metrics,
            health,
            build,
            (language, size) -> PoolSizes.keep(sizes, language, size));
    sweeps =
        threads.timers().scheduleWithFixedDelay(this::look, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
  }

  /** Before the context is destroyed, not after: the beans that this calls are still there. */
  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
    if (sweeps == null) {
      // One server makes another of this when the first is gone, just to tell it of the end.
      return;
    }
    sweeps.cancel(false);
    sweeps = null;
    if (bean != null) {
      bean.close();
    }
    try {
      // GracefulShutdown has drained it already, unless the server never started it.
      registry.drain(Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sandbox.close();
    sweep();
    metrics.close();
    traces.close();
    engine.close();
    threads.close();
    LOG.log(INFO, "Nothing runs any more");
  }

  private void look() {
    sweep();
    // What is thrown here would end all looks to come.
    try {
      metrics.look();
      health.look(engineAnswers);
    } catch (RuntimeException e) {
      LOG.log(WARNING, "It could not be tried whether programs run", e);
    }
  }

  private void sweep() {
    try {
      sandbox.tend();
      engineAnswers = true;
    } catch (SandboxException e) {
      // Once, and not every few seconds.
      if (engineAnswers) {
        LOG.log(WARNING, "The engine does not answer; left-over containers stay until it does", e);
      }
      engineAnswers = false;
    }
  }
}
