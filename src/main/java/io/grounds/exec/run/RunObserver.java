package io.grounds.exec.run;

/** Port: is told of each run that is over. Thread-safe. */
@FunctionalInterface
public interface RunObserver {

  /**
   * Takes a run that has ended, once its container is gone where it had one. Called on the run's
   * thread, after everything else; must not throw.
   */
  void over(FinishedRun run);
}
