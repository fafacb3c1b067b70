package io.grounds.exec.docker;

import com.github.dockerjava.api.model.Container;
import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.docker.engine.EngineAddress;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.PoolSize;
import io.grounds.exec.sandbox.Confinement;
import io.grounds.exec.sandbox.pool.PoolOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A sandbox on the engine that this machine has, whose containers can be told from all others. */
public final class TestSandbox implements AutoCloseable {

  static final Duration LIFETIME = Duration.ofMinutes(5);
  static final PoolOptions NO_POOL = poolOf(0, 0, Duration.ZERO);
  static final Limits LIMITS = new Limits(Duration.ofSeconds(10), 4 << 20, 4, 4);
  static final Confinement CONFINEMENT =
      new Confinement(Duration.ofSeconds(10), 64L << 20, 8L << 20, 32, 1);

  private final ExecutorService streamThread = Executors.newSingleThreadExecutor();
  private final ExecutorService poolThreads = Executors.newFixedThreadPool(4);
  private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
  final Engine engine;
  final DockerSandbox sandbox;
  private final String process = ServerProcess.current().label();

  public static PoolOptions poolOf(int floor, int ceiling, Duration idle) {
    return new PoolOptions(new PoolSize(floor, ceiling), Map.of(), idle, OptionalLong.empty());
  }

  TestSandbox() {
    this(new EngineAddress(URI.create(host()), null));
  }

  TestSandbox(EngineAddress address) {
    this(address, images(Set.of()), Set.of(), CONFINEMENT, NO_POOL);
  }

  /**
   * On this machine's engine, as confined as the product's are by default.
   *
   * @param languages those that are offered; empty for all there are
   */
  TestSandbox(Set<String> languages, PoolOptions pool) {
    this(
        new EngineAddress(URI.create(host()), null),
        images(languages),
        Set.of(),
        new Confinement(Duration.ofSeconds(10), 256L << 20, 64L << 20, 64, 1),
        pool);
  }

  /** On this machine's engine, with images of its own. */
  TestSandbox(String repository, Set<String> compatible, PoolOptions pool) {
    this(
        new EngineAddress(URI.create(host()), null),
        new ImageNames(repository, "latest", Set.of()),
        compatible,
        CONFINEMENT,
        pool);
  }

  private TestSandbox(
      EngineAddress address,
      ImageNames images,
      Set<String> compatible,
      Confinement confinement,
      PoolOptions pool) {
    engine = new Engine(address, streamThread);
    sandbox =
        new DockerSandbox(
            engine,
            images,
            compatible,
            confinement,
            LIMITS,
            pool,
            poolThreads,
            timers,
            Clock.system());
  }

  static String host() {
    return environment("DOCKER_HOST", "unix:///var/run/docker.sock");
  }

  static String image(String language) {
    return images(Set.of()).of(language);
  }

  private static ImageNames images(Set<String> languages) {
    return new ImageNames(
        environment("REPOSITORY", "grounds"), environment("TAG", "latest"), languages);
  }

  /** Ids of the containers that this process owns. */
  List<String> containers() {
    return listed().stream().map(Container::getId).toList();
  }

  /** Names of these containers. */
  List<String> names() {
    return listed().stream().map(container -> container.getNames()[0].substring(1)).toList();
  }

  /** The containers that this process owns, as the engine lists them. */
  List<Container> listed() {
    return engine
        .control()
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(Map.of(Labels.PROCESS, process))
        .exec();
  }

  @Override
  public void close() {
    sandbox.close();
    poolThreads.shutdown();
    timers.shutdownNow();
    engine.close();
    streamThread.shutdown();
  }

  private static String environment(String name, String otherwise) {
    return Optional.ofNullable(System.getenv(name)).filter(set -> !set.isEmpty()).orElse(otherwise);
  }
}
