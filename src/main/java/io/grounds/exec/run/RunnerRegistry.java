package io.grounds.exec.run;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.grounds.exec.run.RunEvent.Ended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Takes requests and sees each run through: a place, a container, its end, the container's removal.
 * One task of the executor per run, which blocks for as long as that takes. Thread-safe.
 */
@ApplicationScoped
public class RunnerRegistry {

  private static final System.Logger LOG = System.getLogger(RunnerRegistry.class.getName());

  /** How long a drain waits for containers to be gone once their runs were told to end. */
  private static final Duration REMOVAL_PATIENCE = Duration.ofSeconds(20);

  /** What the sandbox has to tell of a program that it ended at its time limit. */
  static final Duration TIME_LIMIT_GRACE = Duration.ofMillis(1500);

  private static final String SHUTTING_DOWN = "Server is shutting down.";
  private static final String TIMED_OUT = "Timeout exceeded.";
  private static final String SANDBOX_FAILED = "The sandbox failed, please try again.";

  private final Sandbox sandbox;
  private final Limits limits;
  private final Executor executor;
  private final Clock clock;
  private final Admission admission;
  private final Set<Run> live = ConcurrentHashMap.newKeySet();

  /** For the proxy of the scope only. */
  @SuppressWarnings("NullAway")
  protected RunnerRegistry() {
    sandbox = null;
    limits = null;
    executor = null;
    clock = null;
    admission = null;
  }

  /**
   * @param executor has a thread for each of {@code limits.runs()} at least, and is the caller's to
   *     shut down, after {@link #drain}
   */
  @Inject
  public RunnerRegistry(
      Sandbox sandbox, Limits limits, @RunThreads Executor executor, Clock clock) {
    this.sandbox = sandbox;
    this.limits = limits;
    this.executor = executor;
    this.clock = clock;
    this.admission = new Admission(limits.runs(), limits.queue());
  }

  /**
   * Takes a request and returns at once; everything else the listener hears. See {@link Run} for
   * what it may do.
   *
   * @throws InvalidRun if the server is busy or shutting down; there is no run then
   */
  public Run submit(RunRequest request, Consumer<RunEvent> listener) {
    var run = new Run(RunId.random(), request, limits.outputBytes(), clock, listener);
    int position = admission.enter(run);
    live.add(run);
    var unused = run.ended().thenAccept(event -> forget(run, event));
    if (position > 0) {
      run.queued(position);
    }
    startWaiting();
    return run;
  }

  /**
   * The languages that can be run now, sorted by id. Blocks for calls to the engine.
   *
   * @throws SandboxException if the engine does not tell
   */
  public List<Language> languages() {
    return sandbox.languages();
  }

  /** How many runs have a place. */
  public int runs() {
    return admission.places();
  }

  /** How many runs wait for a place. */
  public int queue() {
    return admission.waiting().size();
  }

  /** How many containers wait for programs, a line for each language. Does not block. */
  public List<PoolState> pools() {
    return sandbox.pools();
  }

  /**
   * Takes no more requests, ends the runs that wait, gives those that run {@code grace} to end by
   * themselves, then ends them too. Blocks until every container is gone, or some seconds more than
   * the grace have passed. May be called more than once.
   */
  public void drain(Duration grace) throws InterruptedException {
    for (var waiting : admission.close()) {
      waiting.end(Cause.INFRASTRUCTURE, SHUTTING_DOWN);
    }
    if (admission.awaitVacant(grace)) {
      return;
    }
    live.forEach(run -> run.end(Cause.INFRASTRUCTURE, SHUTTING_DOWN));
    if (!admission.awaitVacant(REMOVAL_PATIENCE)) {
      LOG.log(WARNING, "Containers of some runs are not gone after {0}.", REMOVAL_PATIENCE);
    }
  }

  private void forget(Run run, Ended ended) {
    live.remove(run);
    admission.leave(run);
    if (!run.hasPlace()) {
      LOG.log(INFO, RunLog.line(run, ended, Optional.empty()));
    }
  }

  private void startWaiting() {
    for (var next = admission.next(); next.isPresent(); next = admission.next()) {
      var run = next.get().run();
      var permit = next.get().permit();
      try {
        executor.execute(() -> perform(run, permit));
      } catch (RejectedExecutionException e) {
        permit.close();
        LOG.log(
            ERROR,
            "{0}: no thread to run on: the executor has fewer than there are places.",
            run.id());
        run.end(Cause.INFRASTRUCTURE, "Server is busy, please try again.");
      }
    }
    tellPositions();
  }

  private void tellPositions() {
    int position = 0;
    for (var waiting : admission.waiting()) {
      position++;
      waiting.queued(position);
    }
  }

  private void perform(Run run, Permit permit) {
    try (permit) {
      if (run.place()) {
        execute(run);
        logRemoved(run);
      }
    } finally {
      startWaiting();
    }
  }

  /** After the end of the block that removed its container. */
  private void logRemoved(Run run) {
    var ended = run.ended().join();
    LOG.log(INFO, RunLog.line(run, ended, run.timeSinceEnd()));
  }

  /** The life of one container: the end of the block removes it, on every path. */
  private void execute(Run run) {
    try (var execution = sandbox.start(run.id(), run.request(), run::write)) {
      run.started();
      // Ended inside of the block, so that no output is under way when its stream is closed.
      await(run, execution);
    } catch (InvalidRun e) {
      run.end(Cause.REFUSED, e.sentence());
    } catch (InterruptedException e) {
      run.end(Cause.INFRASTRUCTURE, SHUTTING_DOWN);
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(ERROR, run.id() + ": the sandbox failed", e);
    } finally {
      // Of a run that has ended already this changes nothing.
      run.end(Cause.INFRASTRUCTURE, SANDBOX_FAILED);
    }
  }

  /** Blocks until the program has ended, its time is up, or the run was ended by somebody else. */
  private void await(Run run, Execution execution) throws InterruptedException {
    var over = CompletableFuture.anyOf(execution.ended(), run.ended());
    // The sandbox keeps the time itself, and knows more of the end; this is for where it fails to.
    if (!clock.await(over, execution.allowance().time().plus(TIME_LIMIT_GRACE))) {
      killQuietly(run, execution);
      endLate(run, execution);
    } else if (!run.ended().isDone()) {
      tellEnding(run, execution);
    }
  }

  /** The time of a program that has not begun is not up: the engine does not answer. */
  private static void endLate(Run run, Execution execution) {
    if (execution.hasBegun()) {
      run.end(Cause.TIMEOUT, TIMED_OUT);
    } else {
      LOG.log(ERROR, "{0}: nothing was heard of the program in all of its time", run.id());
      run.end(Cause.INFRASTRUCTURE, SANDBOX_FAILED);
    }
  }

  private void tellEnding(Run run, Execution execution) throws InterruptedException {
    try {
      var exit = execution.exit();
      run.end(causeOf(exit), sentenceOf(exit, execution.allowance()), Optional.of(exit));
    } catch (SandboxException e) {
      LOG.log(ERROR, run.id() + ": lost sight of the program", e);
      run.end(Cause.INFRASTRUCTURE, SANDBOX_FAILED);
    }
  }

  /** The cause of death is ours to tell, whether or not the engine obeys at once. */
  private static void killQuietly(Run run, Execution execution) {
    try {
      execution.kill();
    } catch (SandboxException e) {
      LOG.log(WARNING, run.id() + ": could not be killed at its time limit", e);
    }
  }

  private static Cause causeOf(Exit exit) {
    if (exit.isForWantOfMemory()) {
      return Cause.MEMORY;
    }
    return switch (exit.ending()) {
      case CODE -> Cause.EXITED;
      case SIGNAL -> Cause.SIGNAL;
      case TIME_LIMIT -> Cause.TIMEOUT;
      case OUTPUT_LIMIT -> Cause.OUTPUT;
    };
  }

  private static String sentenceOf(Exit exit, Allowance allowance) {
    return switch (causeOf(exit)) {
      case MEMORY ->
          "Memory limit of %d MiB exceeded.".formatted(allowance.memoryBytes() / (1024 * 1024));
      case TIMEOUT -> TIMED_OUT;
      case OUTPUT -> "Output limit exceeded.";
      default -> "";
    };
  }
}
