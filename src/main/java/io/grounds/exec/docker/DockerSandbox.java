package io.grounds.exec.docker;

import static java.lang.System.Logger.Level.DEBUG;
import static java.util.Objects.requireNonNullElse;

import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Execution;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Language;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.PoolSize;
import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.Sandbox;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.sandbox.Confinement;
import io.grounds.exec.sandbox.LanguageImage;
import io.grounds.exec.sandbox.launcher.Launch;
import io.grounds.exec.sandbox.pool.LanguagePool;
import io.grounds.exec.sandbox.pool.PoolOptions;
import io.grounds.exec.sandbox.pool.WarmPool;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs each program in a container made for it alone. Thread-safe. */
public final class DockerSandbox implements Sandbox, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(DockerSandbox.class.getName());

  /** How much longer a launcher waits for a program than its container is kept for one. */
  private static final Duration IDLE_SLACK = Duration.ofSeconds(30);

  /** How long a run goes on until its container is named after it. */
  private static final Duration NAMED_AFTER = Duration.ofSeconds(1);

  /** Of the host's memory, what all containers that wait may take unless it is set. */
  private static final int POOL_SHARE = 4;

  private final Engine engine;
  private final Executor poolThreads;
  private final ScheduledExecutorService timers;
  private final Limits limits;
  private final PoolOptions poolOptions;
  private final Reaper reaper;
  private final LanguageCatalogue catalogue;
  private final WarmPool<LaunchedContainer> pool;
  private final CompatibleContainers compatibleContainers;
  private long hostBytes;

  /**
   * @param engine stays the caller's to close
   * @param images which of the engine's images are languages
   * @param compatible languages that may run in compatibility mode
   * @param confinement what containers may use whose images say nothing else
   * @param poolThreads has three threads at least; stays the caller's to shut down, after {@link
   *     #close}
   * @param timers have a thread to spare, for what takes no time
   */
  public DockerSandbox(
      Engine engine,
      ImageNames images,
      Set<String> compatible,
      Confinement confinement,
      Limits limits,
      PoolOptions poolOptions,
      Executor poolThreads,
      ScheduledExecutorService timers,
      Clock clock) {
    var process = ServerProcess.current();
    var labels = new Labels(process);
    this.engine = engine;
    this.poolThreads = poolThreads;
    this.timers = timers;
    this.limits = limits;
    this.poolOptions = poolOptions;
    this.reaper = new Reaper(engine, process);
    this.catalogue =
        new LanguageCatalogue(
            engine,
            new ImageReader(new ImageUsers(engine, labels, reaper), compatible, confinement),
            images,
            clock);
    var hardening = new Hardening();
    var containers =
        new LaunchedContainers(
            engine, labels, reaper, hardening, LanguagePool.MAX_AGE.plus(IDLE_SLACK).toSeconds());
    this.compatibleContainers = new CompatibleContainers(engine, labels, reaper, hardening);
    this.pool =
        new WarmPool<>(
            containers::start,
            poolOptions,
            poolThreads,
            (time, task) -> {
              var unused = timers.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
            },
            clock);
  }

  /**
   * Removes what this sandbox and dead servers have left over, and looks after the containers that
   * wait; must be called every few seconds. Blocks for calls to the engine.
   *
   * @throws SandboxException if the engine does not answer
   */
  public void tend() {
    try {
      reaper.sweep();
    } finally {
      tendPool();
    }
  }

  /** Removes the containers that wait. Blocks until they are gone. */
  @Override
  public void close() {
    pool.close();
  }

  @Override
  public void resizePool(String language, PoolSize size) {
    pool.resize(language, size);
  }

  @Override
  public void refresh() {
    catalogue.forget();
    pool.empty();
    tendPool();
  }

  /** Who removes containers. */
  Reaper reaper() {
    return reaper;
  }

  @Override
  public List<PoolState> pools() {
    return pool.states();
  }

  @Override
  public List<Language> languages() {
    try {
      return catalogue.all().stream().map(LanguageImage::about).toList();
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not list its images", e);
    }
  }

  @Override
  public Execution start(RunId id, Program program, OutputSink output) throws InterruptedException {
    try {
      var image = catalogue.find(program.language());
      var effective = limits.of(image.about());
      if (!image.isLaunchable()) {
        return compatibleContainers.start(id, image, program, effective, output);
      }
      var container = pool.take(image);
      container.run(new Launch(image.file(), program, effective, output));
      nameLater(container, id);
      return container;
    } catch (InvalidRun | SandboxException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not start the container", e);
    }
  }

  /** Only containers of runs that last: the call to the engine costs a short run too much. */
  private void nameLater(LaunchedContainer container, RunId run) {
    try {
      var naming =
          timers.schedule(
              () -> poolThreads.execute(() -> container.nameAfter(run)),
              NAMED_AFTER.toMillis(),
              TimeUnit.MILLISECONDS);
      // Most runs are shorter, and the timer would keep the container and its program in memory.
      var unused = container.ended().thenRun(() -> naming.cancel(false));
    } catch (RejectedExecutionException e) {
      LOG.log(DEBUG, run + ": its container keeps its name, since the server is shutting down", e);
    }
  }

  private void tendPool() {
    try {
      pool.look(catalogue.all().stream().filter(LanguageImage::isLaunchable).toList(), poolBytes());
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not tell what it has", e);
    }
  }

  private long poolBytes() {
    return poolOptions.memoryBytes().orElseGet(() -> hostBytes() / POOL_SHARE);
  }

  /** Asked once: hosts do not grow. */
  private synchronized long hostBytes() {
    if (hostBytes == 0) {
      hostBytes = requireNonNullElse(engine.control().infoCmd().exec().getMemTotal(), 0L);
    }
    return hostBytes;
  }
}
