package io.grounds.exec.sandbox.pool;

import static java.lang.System.Logger.Level.WARNING;

import io.grounds.exec.run.Clock;
import io.grounds.exec.run.PoolSize;
import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.sandbox.LanguageImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Containers that wait for programs, so that a run need not wait for a container: each is given to
 * one run and never comes back. Started two at a time behind the runs' backs, and not while a run
 * starts one for itself. Thread-safe; makes no calls under its lock.
 */
public final class WarmPool<C extends Standby> implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(WarmPool.class.getName());

  private static final int STARTS_AT_ONCE = 2;

  private final Source<C> source;
  private final Clock clock;
  private final PoolTasks tasks;
  private final StartThrottle headStarts;

  // Guarded by this.
  private final LanguagePools<C> shelves;
  private int starting;
  private int coldStarts;
  private boolean closed;

  /** Starts containers; blocks until one is started. */
  public interface Source<C> {

    /**
     * Starts one, which is the caller's to close.
     *
     * @param ahead whether it will wait for its program
     * @throws SandboxException if the engine does not start one
     */
    C start(LanguageImage image, boolean ahead) throws InterruptedException;
  }

  /**
   * @param executor has three threads at least; stays the caller's to shut down, after {@link
   *     #close}
   */
  public WarmPool(
      Source<C> source,
      PoolOptions options,
      Executor executor,
      StartThrottle.Timer timer,
      Clock clock) {
    this.source = source;
    this.shelves = new LanguagePools<>(options);
    this.clock = clock;
    this.tasks = new PoolTasks(executor);
    this.headStarts = new StartThrottle(timer);
  }

  /**
   * A container for one run, which closes it: one that waits, or one that is being started, or a
   * new one. Blocks for as long as that takes.
   *
   * @throws SandboxException if the engine does not start one
   */
  public C take(LanguageImage image) throws InterruptedException {
    var container = obtain(image);
    headStarts.give(container.ended(), this::refill);
    return container;
  }

  private C obtain(LanguageImage image) throws InterruptedException {
    @Nullable C waiting;
    @Nullable Start<C> claimed = null;
    List<C> useless;
    synchronized (this) {
      long now = clock.nanoTime();
      var shelf = shelves.of(image, now);
      useless = shelf.look(image, now);
      waiting = shelf.take(now);
      if (waiting == null) {
        claimed = shelf.claim();
        // From now on, so that none is started ahead beside it.
        coldStarts += claimed == null ? 1 : 0;
      }
    }
    tasks.discard(useless);
    if (waiting != null) {
      return waiting;
    }
    return claimed == null ? startCold(image) : await(claimed);
  }

  /**
   * Looks after what waits: takes the images there are now, replaces what is stale, and fills up.
   *
   * @param memoryBytes what all that wait may take
   */
  public void look(List<LanguageImage> images, long memoryBytes) {
    List<C> useless;
    synchronized (this) {
      useless = shelves.look(images, memoryBytes, clock.nanoTime());
    }
    tasks.discard(useless);
    refill();
  }

  /** Another size of a language's pool, from the next {@link #look} on. */
  public synchronized void resize(String language, PoolSize size) {
    shelves.resize(language, size);
  }

  /** Removes all that wait, so that {@link #look} starts new ones. */
  public void empty() {
    List<C> all;
    synchronized (this) {
      all = shelves.clear();
    }
    tasks.discard(all);
  }

  /** A line for each language, sorted. */
  public synchronized List<PoolState> states() {
    return shelves.states();
  }

  /** Removes all that wait. Blocks until they are gone, or some seconds have passed. */
  @Override
  public void close() {
    List<C> all;
    synchronized (this) {
      closed = true;
      // As if there were no image any more: the shelves go too.
      all = shelves.look(List.of(), 0, clock.nanoTime());
    }
    tasks.discard(all);
    tasks.await();
  }

  private C await(Start<C> claimed) throws InterruptedException {
    var container = claimed.await();
    if (container.isPresent()) {
      return container.get();
    }
    synchronized (this) {
      coldStarts++;
    }
    return startCold(claimed.image());
  }

  /**
   * Counted already. What is started next waits for the program, or stays in the pool if this
   * fails.
   */
  private C startCold(LanguageImage image) throws InterruptedException {
    boolean isStarted = false;
    try {
      var container = source.start(image, false);
      isStarted = true;
      return container;
    } finally {
      synchronized (this) {
        coldStarts--;
      }
      if (!isStarted) {
        refill();
      }
    }
  }

  /**
   * Begins as many starts as there may be now; each change that makes room for more calls this
   * again.
   */
  private void refill() {
    var spared = new ArrayList<C>();
    for (var start = next(spared); start.isPresent(); start = next(spared)) {
      var begun = start.get();
      tasks.execute(
          () -> start(begun),
          () -> failed(begun, new SandboxException("no thread to start a container on")));
    }
    tasks.discard(spared);
  }

  /** The next start, of the language that was used last of those that want one. */
  private synchronized Optional<Start<C>> next(List<C> spared) {
    long now = clock.nanoTime();
    if (closed || coldStarts > 0 || starting >= STARTS_AT_ONCE || headStarts.isOneAlone()) {
      return Optional.empty();
    }
    var wanting = shelves.mostWanting(now);
    if (wanting.isEmpty()
        || starting + shelves.warming(now) >= startsAtOnce(wanting.get())
        || !shelves.makeRoom(wanting.get(), spared)) {
      return Optional.empty();
    }
    starting++;
    return Optional.of(wanting.get().begin());
  }

  /**
   * A server that has just come up, with fifty languages, leaves the processors to the first runs.
   */
  private static int startsAtOnce(LanguagePool<?> shelf) {
    return shelf.isUntouched() ? 1 : STARTS_AT_ONCE;
  }

  private void start(Start<C> start) {
    start.begin();
    C container;
    try {
      container = source.start(start.image(), true);
    } catch (RuntimeException e) {
      failed(start, e);
      return;
    } catch (InterruptedException e) {
      failed(start, e);
      Thread.currentThread().interrupt();
      return;
    }
    boolean waits;
    synchronized (this) {
      starting--;
      var shelf = shelves.find(start.image().language());
      waits = shelf != null && shelf.put(start, container, clock.nanoTime());
    }
    if (waits) {
      follow(start.image(), container);
    } else {
      start.succeed(container);
    }
    refill();
  }

  private void follow(LanguageImage image, C container) {
    var settled = image.hasWarm() ? container.warm() : container.ready();
    var unused = settled.thenAccept(report -> learn(image, report.memoryBytes()));
    var unused2 = settled.whenComplete((report, failure) -> refill());
    var unused3 = container.ended().thenRun(() -> died(image, container));
  }

  private synchronized void learn(LanguageImage image, long bytes) {
    var shelf = shelves.find(image.language());
    if (shelf != null) {
      shelf.learn(bytes);
    }
  }

  private void failed(Start<C> start, Exception cause) {
    var language = start.image().language();
    start.fail(cause);
    synchronized (this) {
      starting--;
      var shelf = shelves.find(language);
      if (shelf != null) {
        shelf.failed(start, clock.nanoTime());
      }
    }
    LOG.log(WARNING, language + ": no container could be started ahead", cause);
  }

  /** One that waited is dead; one that a run has does not belong to the pool. */
  private void died(LanguageImage image, C container) {
    synchronized (this) {
      var shelf = shelves.find(image.language());
      if (shelf == null || !shelf.remove(container)) {
        return;
      }
      shelf.failed(null, clock.nanoTime());
    }
    LOG.log(WARNING, "{0}: a container that waited has died", image.language());
    tasks.discard(List.of(container));
  }
}
