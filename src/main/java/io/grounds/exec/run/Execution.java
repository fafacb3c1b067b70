package io.grounds.exec.run;

import java.util.concurrent.CompletableFuture;

/** Port: one program that was started. Thread-safe; whoever started it closes it. */
public interface Execution extends AutoCloseable {

  /** The language that it is written in. */
  Language language();

  /** What it may use; the sandbox keeps these limits where it can. */
  EffectiveLimits limits();

  /**
   * Whether the program, or its compiler, was seen to begin: until then, an engine that does not
   * answer may hold it up.
   */
  boolean hasBegun();

  /**
   * Completes when the program runs no more, or when nobody can tell any more; {@link #exit} says
   * which. Completed by a thread of the sandbox, which dependents must not hold up.
   */
  CompletableFuture<Void> ended();

  /**
   * How the program ended. Blocks until it has, and until its sink has seen all of its output.
   *
   * @throws SandboxException if it is not known how it ended
   */
  Exit exit() throws InterruptedException;

  /**
   * Ends the program and everything it started, at once and without asking it. Blocks until it is
   * dead and what it had written has arrived, for a few seconds at most.
   *
   * @throws SandboxException if the engine does not obey
   */
  void kill();

  /**
   * Kills the program where it still runs and removes its container. Blocks until that is gone, or
   * is handed to somebody who tries until it is. Never throws; more calls than one do nothing.
   */
  @Override
  void close();
}
