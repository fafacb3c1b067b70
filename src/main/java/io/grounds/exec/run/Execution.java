package io.grounds.exec.run;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Port: one program that was started. Thread-safe; the caller of {@link Sandbox#start} closes it.
 *
 * <p>An implementation says in {@link #verbs} what can be done to the running program. Any other
 * verb is refused with {@link InvalidRun}, as is each verb after the program's end.
 */
public interface Execution extends AutoCloseable {

  /** What can be done to a running program. */
  enum Verb {
    WRITE_STDIN,
    END_STDIN,
    SIGNAL,
    RESIZE
  }

  /** The language that it is written in. */
  Language language();

  /** What it may use; the sandbox keeps these limits where it can. */
  EffectiveLimits limits();

  /**
   * Whether the program, or its compiler, was seen to begin: until then, an engine that does not
   * answer may hold it up.
   */
  boolean hasBegun();

  /** The verbs that this program takes while it runs. */
  default Set<Verb> verbs() {
    return Set.of();
  }

  /**
   * Writes to the program's stdin as many bytes as there is credit for, and moves the buffer's
   * position behind them. Does not block. {@link Sandbox.OutputSink#stdinCredit} tells when the
   * program has read some, and more can be written.
   *
   * @return how many bytes were taken; 0 while there is no credit
   * @throws InvalidRun if the stdin is closed, or the program has ended
   */
  default int writeStdin(ByteBuffer bytes) {
    throw new InvalidRun(Refusal.STDIN_CLOSED);
  }

  /**
   * Closes the program's stdin behind what was written; on a terminal, types the end-of-file key.
   *
   * @throws InvalidRun if the stdin is closed, or the program has ended
   */
  default void endStdin() {
    throw new InvalidRun(Refusal.STDIN_CLOSED);
  }

  /**
   * Sends a signal to the program and its children; on a terminal, to the foreground process group.
   * A signal is dropped while the program is compiled.
   *
   * @throws InvalidRun if the sandbox sends no signals, or the program has ended
   */
  default void signal(Signal signal) {
    throw new InvalidRun(Refusal.SIGNALS_UNSUPPORTED, language().id());
  }

  /**
   * Sets the size of the program's terminal.
   *
   * @throws InvalidRun if it has no terminal, or has ended
   */
  default void resize(TerminalSize size) {
    throw new InvalidRun(Refusal.NO_TERMINAL);
  }

  /**
   * Completes when the program has ended, or when its end cannot be learned any more; {@link #exit}
   * says which. Completed by a thread of the sandbox, which dependents must not block.
   */
  CompletableFuture<Void> ended();

  /**
   * How the program ended. Blocks until it has, and until its sink has been given all of its
   * output.
   *
   * @throws SandboxException if it is not known how it ended
   */
  Exit exit() throws InterruptedException;

  /**
   * Kills the program and everything it started. Blocks until it is dead and its output has
   * arrived, for a few seconds at most.
   *
   * @throws SandboxException if the engine does not obey
   */
  void kill();

  /**
   * Kills the program if it still runs, and removes its container. Blocks until that is gone, or
   * until its removal was handed over to be repeated. Never throws; idempotent.
   */
  @Override
  void close();
}
