package io.grounds.exec.config;

import io.grounds.exec.admin.Health;
import io.grounds.exec.admin.Metrics;
import io.grounds.exec.admin.Traces;
import io.grounds.exec.docker.DockerSandbox;
import io.grounds.exec.docker.Engine;
import io.grounds.exec.endpoint.DoorThreads;
import io.grounds.exec.endpoint.FrameAncestors;
import io.grounds.exec.engineio.EngineOptions;
import io.grounds.exec.engineio.Rooms;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.RunThreads;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.socketio.SocketOptions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** Makes the parts of the application, each once. */
@ApplicationScoped
@ManagedExecutorDefinition(name = Composition.RUN_THREADS, maxAsync = 128)
@ManagedExecutorDefinition(name = Composition.DOOR_THREADS, maxAsync = 32)
@ManagedExecutorDefinition(name = Composition.POOL_THREADS, maxAsync = 4)
@ManagedExecutorDefinition(name = Composition.STREAM_THREAD, maxAsync = 1)
@ManagedScheduledExecutorDefinition(name = Composition.TIMERS, maxAsync = 2)
public class Composition {

  /**
   * Its own: the server's default executor has four threads on one server, and refuses on another.
   */
  static final String RUN_THREADS = "java:module/concurrent/grounds-runs";

  /** Write to clients; so many, since on some servers a slow client holds one for a while. */
  static final String DOOR_THREADS = "java:module/concurrent/grounds-doors";

  /** Start containers ahead of runs, two at once, and remove those that are of no use any more. */
  static final String POOL_THREADS = "java:module/concurrent/grounds-pool";

  /** Reads what comes out of all containers. */
  static final String STREAM_THREAD = "java:module/concurrent/grounds-streams";

  /** Two threads: one for the sweep, and one for the clock of the doors. */
  static final String TIMERS = "java:module/concurrent/grounds-timers";

  @Resource(lookup = TIMERS)
  ManagedScheduledExecutorService timers;

  @Resource(lookup = RUN_THREADS)
  ManagedExecutorService runThreads;

  @Resource(lookup = DOOR_THREADS)
  ManagedExecutorService doorThreads;

  @Resource(lookup = POOL_THREADS)
  ManagedExecutorService poolThreads;

  @Resource(lookup = STREAM_THREAD)
  ManagedExecutorService streamThread;

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

  /** Closed by {@link Lifecycle}, when nothing needs it any more. */
  @Produces
  @Singleton
  Engine engine(Settings settings) {
    return new Engine(settings.engine(), streamThread);
  }

  @Produces
  @Singleton
  DockerSandbox sandbox(Engine engine, Settings settings, Clock clock) {
    return new DockerSandbox(
        engine,
        settings.images(),
        settings.compatible(),
        settings.confinement(),
        settings.limits(),
        settings.pool(),
        poolThreads,
        timers,
        clock);
  }

  /** Closed by {@link Lifecycle}. */
  @Produces
  @Singleton
  Metrics metrics(RunnerRegistry registry, Settings settings) {
    return new Metrics(registry, settings.telemetry());
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
  @DoorThreads
  Executor doorThreads() {
    return doorThreads;
  }

  @Produces
  ScheduledExecutorService timers() {
    return timers;
  }

  @Produces
  @Singleton
  Rooms rooms() {
    return Rooms.ofHeap(Runtime.getRuntime().maxMemory());
  }

  @Produces
  @RunThreads
  Executor runThreads() {
    return runThreads;
  }
}
