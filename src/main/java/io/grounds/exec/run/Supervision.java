package io.grounds.exec.run;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Carries out a run that has a place: starts its program, waits for its end, tells how it ended and
 * removes its container. Thread-safe.
 */
final class Supervision {

  private static final System.Logger LOG = System.getLogger(Supervision.class.getName());

  /** How long the sandbox has, after the time limit, to report the program's end by itself. */
  static final Duration TIME_LIMIT_GRACE = Duration.ofMillis(1500);

  private final Sandbox sandbox;
  private final Clock clock;

  Supervision(Sandbox sandbox, Clock clock) {
    this.sandbox = sandbox;
    this.clock = clock;
  }

  /** Blocks until the run has ended and its container is gone, which the block's end removes. */
  void execute(Run run) {
    try (var execution = sandbox.start(run.id(), run.program(), run.sink())) {
      run.startedAs(execution.language());
      // Ended inside of the block, so that no output is under way when its stream is closed.
      await(run, execution);
    } catch (InvalidRun e) {
      run.refuse(e);
    } catch (InterruptedException e) {
      run.end(Cause.INFRASTRUCTURE, Refusal.SHUTTING_DOWN);
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(ERROR, run.id() + ": the sandbox failed", e);
    } finally {
      // This does nothing if the run has ended.
      run.end(Cause.INFRASTRUCTURE, Cause.INFRASTRUCTURE.sentence());
    }
  }

  /** Blocks until the program has ended, its time is up, or the run was ended from outside. */
  private void await(Run run, Execution execution) throws InterruptedException {
    var over = CompletableFuture.anyOf(execution.ended(), run.ended());
    // The sandbox keeps the time limit itself and knows more of the end; this is the fallback.
    if (!clock.await(over, execution.limits().time().plus(TIME_LIMIT_GRACE))) {
      killQuietly(run, execution);
      endLate(run, execution);
    } else if (!run.ended().isDone()) {
      tellEnding(run, execution);
    }
  }

  /** A program that never began did not exceed its time: then the engine does not answer. */
  private static void endLate(Run run, Execution execution) {
    if (execution.hasBegun()) {
      run.end(Cause.TIMEOUT, Cause.TIMEOUT.sentence());
    } else {
      LOG.log(ERROR, "{0}: nothing was heard of the program in all of its time", run.id());
      run.end(Cause.INFRASTRUCTURE, Cause.INFRASTRUCTURE.sentence());
    }
  }

  private void tellEnding(Run run, Execution execution) throws InterruptedException {
    try {
      var exit = execution.exit();
      run.end(causeOf(exit), sentenceOf(exit, execution.limits()), Optional.of(exit));
    } catch (SandboxException e) {
      LOG.log(ERROR, run.id() + ": the program's end is not known", e);
      run.end(Cause.INFRASTRUCTURE, Cause.INFRASTRUCTURE.sentence());
    }
  }

  /** The cause is told whether or not the engine obeys at once. */
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

  private static String sentenceOf(Exit exit, EffectiveLimits limits) {
    return causeOf(exit).sentence().formatted(limits.memoryBytes() / (1024 * 1024));
  }
}
