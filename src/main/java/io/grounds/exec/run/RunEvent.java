package io.grounds.exec.run;

/**
 * What happens to a run, in the order in which it happens. The last event of every run, and only
 * the last, is {@linkplain #isTerminal() terminal}.
 */
public sealed interface RunEvent {

  /** All places were taken; {@code position} counts from 1, which is the next to start. */
  record Queued(int position) implements RunEvent {}

  /** The container runs; the time limit counts from here. */
  record Started() implements RunEvent {}

  /** Text that the program wrote, never cut inside a character. */
  record Output(Channel channel, String text) implements RunEvent {}

  /** The program ended by itself with this exit code (0 to 255). */
  record Exited(int code) implements RunEvent {}

  /** The client wanted no more of it. */
  record Stopped() implements RunEvent {}

  /** The run was ended for the reason given, in one sentence that the client is shown. */
  record Failed(String sentence) implements RunEvent {}

  /** Where a program's output comes from. */
  enum Channel {
    STDOUT,
    STDERR
  }

  default boolean isTerminal() {
    return this instanceof Exited || this instanceof Stopped || this instanceof Failed;
  }
}
