package io.grounds.exec.run;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What happens to a run, in the order in which it happens. The last event of every run, and only
 * the last, is {@link Ended}.
 */
public sealed interface RunEvent {

  /** All places were taken; {@code position} counts from 1, which is the next to start. */
  record Queued(int position) implements RunEvent {}

  /** The container has its program; the time limit counts from here. */
  record Started() implements RunEvent {}

  /** This part of the work begins; told only where the sandbox can tell them apart. */
  record Entered(Phase phase) implements RunEvent {}

  /** Bytes that the program wrote, as they came: a character may be in two of these. Read-only. */
  record Output(Channel channel, ByteBuffer bytes) implements RunEvent {}

  /**
   * The run is over.
   *
   * @param refusal set where the request was refused after it had been taken, or where the server
   *     ended the run because it is being stopped
   * @param sentence for the client; empty where the program ended by itself or was stopped
   */
  record Ended(Cause cause, Optional<Refusal> refusal, String sentence, Report report)
      implements RunEvent {

    /** A run that was not refused. */
    public Ended(Cause cause, String sentence, Report report) {
      this(cause, Optional.empty(), sentence, report);
    }
  }

  /** What is done to a program, in this order; not every language compiles. */
  enum Phase {
    COMPILE,
    RUN
  }

  /** Where a program's output comes from. */
  enum Channel {
    STDOUT,
    STDERR
  }
}
