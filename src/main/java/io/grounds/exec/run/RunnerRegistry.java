package io.grounds.exec.run;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.RunEvent.Ended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Takes requests and carries out each run: a place, a container, the end, the container's removal.
 * Each run is one task of the executor, which blocks until the container is gone. Thread-safe.
 */
@ApplicationScoped
public class RunnerRegistry {

  private static final System.Logger LOG = System.getLogger(RunnerRegistry.class.getName());

  /** How long a drain waits for the containers of runs that it has ended. */
  private static final Duration REMOVAL_PATIENCE = Duration.ofSeconds(20);

  private final Sandbox sandbox;
  private final Limits limits;
  private final Executor executor;
  private final Clock clock;
  private final MemoryBudget budget;
  private final Admission admission;
  private final Supervision supervision;
  private final List<RunObserver> observers = new CopyOnWriteArrayList<>();

  private final RunTable table = new RunTable();

  /** For the proxy of the scope only. */
  @SuppressWarnings("NullAway")
  protected RunnerRegistry() {
    sandbox = null;
    limits = null;
    executor = null;
    clock = null;
    budget = null;
    admission = null;
    supervision = null;
  }

  /**
   * @param executor has at least {@code limits.runs()} threads; the caller shuts it down, after
   *     {@link #drain}
   */
  @Inject
  public RunnerRegistry(
      Sandbox sandbox,
      Limits limits,
      @RunThreads Executor executor,
      Clock clock,
      HeapBudgets budgets) {
    this.sandbox = sandbox;
    this.limits = limits;
    this.executor = executor;
    this.clock = clock;
    this.budget = budgets.output();
    this.admission = new Admission(limits.runs(), limits.queue());
    this.supervision = new Supervision(sandbox, clock);
  }

  /** Tells the observer of each run that is over, from now on. */
  public void watch(RunObserver observer) {
    observers.add(observer);
  }

  /**
   * Takes a request and returns at once; what happens to the run is in its journal.
   *
   * @param onRun given the journal before anything happens, to add readers; without a reader,
   *     nothing of the run is kept
   * @throws InvalidRun if the server is busy or takes no requests; there is no run then
   */
  public Run submit(Program program, Caller caller, Consumer<Journal> onRun) {
    var journal = new Journal(clock, budget);
    var run = new Run(RunId.random(), program, caller, limits.outputBytes(), clock, journal);
    int position;
    // Another thread may give it a place at once, which waits for this lock: no event is missed.
    synchronized (run) {
      position = admission.enter(run);
      onRun.accept(journal);
    }
    table.add(run);
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
   * @throws SandboxException if the engine does not answer
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

  /** The runs that have not ended, the oldest first. */
  public List<ActiveRun> active() {
    return table.active();
  }

  /**
   * Stops a run as its client would.
   *
   * @return whether there was such a run
   */
  public boolean stop(RunId id) {
    var wanted = table.find(id);
    wanted.ifPresent(Run::stop);
    return wanted.isPresent();
  }

  /** Refuses requests until {@link #resume}; runs that were taken go on. */
  public void pause() {
    admission.pause();
  }

  /** Takes requests again, unless the server is being stopped. */
  public void resume() {
    admission.resume();
  }

  /** Whether requests are taken; a request is still refused while the queue is full. */
  public boolean isOpen() {
    return admission.isOpen();
  }

  /** How many containers wait for programs, a line for each language. Does not block. */
  public List<PoolState> pools() {
    return sandbox.pools();
  }

  /**
   * Refuses requests from now on and ends the runs that wait. The runs that execute have the grace
   * to end by themselves, then they are ended too. Blocks until every container is gone, but at
   * most some seconds longer than the grace. May be called more than once.
   */
  public void drain(Duration grace) throws InterruptedException {
    for (var waiting : admission.close()) {
      waiting.end(Cause.INFRASTRUCTURE, Refusal.SHUTTING_DOWN);
    }
    if (admission.awaitVacant(grace)) {
      return;
    }
    table.all().forEach(run -> run.end(Cause.INFRASTRUCTURE, Refusal.SHUTTING_DOWN));
    if (!admission.awaitVacant(REMOVAL_PATIENCE)) {
      LOG.log(WARNING, "Containers of some runs are not gone after {0}.", REMOVAL_PATIENCE);
    }
  }

  private void forget(Run run, Ended ended) {
    table.remove(run);
    admission.leave(run);
    if (!run.hasPlace()) {
      tellOver(run.toFinished(ended, Optional.empty()));
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
            "{0}: no thread is free: the executor has fewer threads than there are places.",
            run.id());
        run.end(Cause.INFRASTRUCTURE, Refusal.BUSY);
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
        supervision.execute(run);
        tellOver(run.toFinished(run.ended().join(), run.timeSinceEnd()));
      }
    } finally {
      startWaiting();
    }
  }

  private void tellOver(FinishedRun run) {
    LOG.log(INFO, RunLog.line(run));
    observers.forEach(observer -> observer.over(run));
  }
}
