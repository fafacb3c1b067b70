package io.grounds.exec.admin;

import static java.lang.System.Logger.Level.DEBUG;

import io.grounds.exec.run.Caller;
import io.grounds.exec.run.Cause;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.FinishedRun;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Language;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.Run;
import io.grounds.exec.run.RunObserver;
import io.grounds.exec.run.RunnerRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether programs can be run here: the engine answers, requests are taken, and a program was run
 * not long ago. If no client's program was, it runs a language's example itself. Thread-safe.
 */
public final class Health implements RunObserver {

  private static final System.Logger LOG = System.getLogger(Health.class.getName());

  /** Shown to operators among the clients of the runs. */
  static final Caller CALLER = Caller.named("health");

  /** Ends that only a program comes to that was started. */
  private static final Set<Cause> RAN =
      EnumSet.complementOf(EnumSet.of(Cause.REFUSED, Cause.STOPPED, Cause.INFRASTRUCTURE));

  /** Between two tries, while none succeeds. */
  private static final Duration RETRY = Duration.ofSeconds(10);

  private final RunnerRegistry registry;
  private final HealthOptions options;
  private final Clock clock;

  // Guarded by this.
  private boolean isAsked;
  private boolean engineAnswers;
  private @Nullable Long ranNanos;
  private @Nullable Long triedNanos;
  private @Nullable Run trial;

  /**
   * What is wrong, where something is.
   *
   * @param sentence for an operator; says what is wrong, or that nothing is
   */
  public record State(boolean isReady, String sentence) {}

  /** Observes the registry's runs from now on. */
  public Health(RunnerRegistry registry, HealthOptions options, Clock clock) {
    this.registry = registry;
    this.options = options;
    this.clock = clock;
    registry.watch(this);
  }

  @Override
  public synchronized void over(FinishedRun run) {
    if (RAN.contains(run.ended().cause())) {
      ranNanos = clock.nanoTime();
    }
  }

  /** Does not block. */
  public synchronized State state() {
    if (!registry.isOpen()) {
      return new State(false, "No requests are taken: the server is drained or being stopped.");
    }
    if (!isAsked) {
      return new State(false, "The engine has not been asked yet.");
    }
    if (!engineAnswers) {
      return new State(false, "The engine does not answer.");
    }
    if (ranNanos == null) {
      return new State(false, "No program has been run yet.");
    }
    var age = Duration.ofNanos(clock.nanoTime() - ranNanos);
    // One interval until the next example is run, and another for that to end.
    return age.compareTo(options.interval().multipliedBy(2)) > 0
        ? new State(false, "The last program was run %d s ago.".formatted(age.toSeconds()))
        : new State(true, "Programs are run.");
  }

  /**
   * Runs an example if no program was run for a while; must be called every few seconds. Blocks for
   * calls to the engine.
   *
   * @param engineAnswers whether the engine did, a moment ago
   */
  public void look(boolean engineAnswers) {
    synchronized (this) {
      this.isAsked = true;
      this.engineAnswers = engineAnswers;
      if (!engineAnswers || !registry.isOpen() || !isDue()) {
        return;
      }
      triedNanos = clock.nanoTime();
    }
    language().ifPresent(this::tryOut);
  }

  private boolean isDue() {
    boolean isUnderWay = trial != null && !trial.ended().isDone();
    return !isUnderWay && isOlder(ranNanos, options.interval()) && isOlder(triedNanos, RETRY);
  }

  private boolean isOlder(@Nullable Long nanos, Duration age) {
    return nanos == null || clock.nanoTime() - nanos >= age.toNanos();
  }

  private Optional<Language> language() {
    return registry.languages().stream()
        .filter(each -> options.language().isEmpty() || each.id().equals(options.language()))
        .filter(each -> !each.example().isEmpty())
        .findFirst();
  }

  private void tryOut(Language language) {
    try {
      var request = new Program(language.id(), language.example());
      var run = registry.submit(request, CALLER, journal -> {});
      synchronized (this) {
        trial = run;
      }
    } catch (InvalidRun e) {
      // Busy: others' programs will tell.
      LOG.log(DEBUG, "No example was run: {0}", e.sentence());
    }
  }
}
