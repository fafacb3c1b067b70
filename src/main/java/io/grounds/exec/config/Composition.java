package io.grounds.exec.config;

import io.grounds.exec.admin.BuildInfo;
import io.grounds.exec.admin.Health;
import io.grounds.exec.admin.Metrics;
import io.grounds.exec.admin.Traces;
import io.grounds.exec.docker.DockerSandbox;
import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.endpoint.page.FrameAncestors;
import io.grounds.exec.engineio.protocol.EngineOptions;
import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.RunThreads;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.socketio.SocketOptions;
import io.grounds.exec.web.EndpointThreads;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Makes the parts of the application, each once. */
@ApplicationScoped
public class Composition {

  private static final Duration IDLE_THREADS = Duration.ofSeconds(30);

  @Resource ManagedThreadFactory threadsOfServer;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public Composition() {}

  @Produces
  @Singleton
  Settings settings() {
    return Settings.read(SettingsSource.ofServer(), Runtime.getRuntime().availableProcessors());
  }

  @Produces
  @Singleton
  Limits limits(Settings settings) {
    return settings.limits();
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.system();
  }

  /** Closed by {@link Lifecycle}, when nothing needs them any more. */
  @Produces
  @Singleton
  Threads threads(Settings settings) {
    var name = settings.threads();
    return new Threads(
        name.isEmpty() ? threadsOfServer : threadFactory(name),
        Composition.class.getClassLoader(),
        IDLE_THREADS);
  }

  /** Closed by {@link Lifecycle}, when nothing needs it any more. */
  @Produces
  @Singleton
  Engine engine(Settings settings, Threads threads) {
    return new Engine(settings.engine(), threads.stream());
  }

  @Produces
  @Singleton
  DockerSandbox sandbox(Engine engine, Settings settings, Threads threads, Clock clock) {
    return new DockerSandbox(
        engine,
        settings.images(),
        settings.compatible(),
        settings.confinement(),
        settings.limits(),
        settings.pool(),
        threads.pool(),
        threads.timers(),
        clock);
  }

  @Produces
  @Singleton
  BuildInfo build() {
    return BuildInfo.read();
  }

  /** Closed by {@link Lifecycle}. */
  @Produces
  @Singleton
  Metrics metrics(RunnerRegistry registry, Settings settings, BuildInfo build) {
    return new Metrics(registry, settings.telemetry(), build);
  }

  /** Closed by {@link Lifecycle}. */
  @Produces
  @Singleton
  Traces traces(Settings settings) {
    return new Traces(settings.telemetry());
  }

  @Produces
  @Singleton
  Health health(RunnerRegistry registry, Settings settings, Clock clock) {
    return new Health(registry, settings.health(), clock);
  }

  @Produces
  @Singleton
  EngineOptions engineOptions(Settings settings) {
    return settings.engineOptions();
  }

  @Produces
  @Singleton
  SocketOptions socketOptions(Settings settings) {
    return settings.socketOptions();
  }

  @Produces
  @Singleton
  FrameAncestors frameAncestors(Settings settings) {
    return settings.frameAncestors();
  }

  @Produces
  @EndpointThreads
  Executor endpointThreads(Threads threads) {
    return threads.endpoints();
  }

  @Produces
  ScheduledExecutorService timers(Threads threads) {
    return threads.timers();
  }

  @Produces
  @Singleton
  HeapBudgets budgets() {
    return HeapBudgets.ofHeap(Runtime.getRuntime().maxMemory());
  }

  @Produces
  @RunThreads
  Executor runThreads(Threads threads) {
    return threads.runs();
  }

  /** The threads that the operator has made for us. */
  @SuppressWarnings("BanJNDI") // The name is the operator's own.
  private static ThreadFactory threadFactory(String name) {
    var wrong = InvalidSettings.of(Setting.GROUNDS_THREADS, name);
    try {
      if (InitialContext.<Object>doLookup(name) instanceof ThreadFactory factory) {
        return factory;
      }
    } catch (NamingException e) {
      wrong.initCause(e);
    }
    throw wrong;
  }
}
