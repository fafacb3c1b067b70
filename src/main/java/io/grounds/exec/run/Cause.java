package io.grounds.exec.run;

import java.util.Locale;

/** Why a run ended. */
public enum Cause {
  /** The program exited. */
  EXITED(""),
  /** A signal that the server did not send killed the program. */
  SIGNAL(""),
  /** The program ran longer than its time limit. */
  TIMEOUT("Timeout exceeded."),
  /** The kernel killed the program because its container had no memory left. */
  MEMORY("Memory limit of %d MiB exceeded."),
  /** The program wrote more than its output limit. */
  OUTPUT("Output limit exceeded."),
  /** The client stopped the run. */
  STOPPED(""),
  /** The request could not be run; the {@link Refusal} says why. */
  REFUSED(""),
  /** The server or the engine failed, or the server is being stopped. */
  INFRASTRUCTURE("The sandbox failed, please try again.");

  private final String sentence;

  Cause(String sentence) {
    this.sentence = sentence;
  }

  /** Name of this cause in logs, metrics and answers. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Sentence for the client, in the form of {@link String#format}; empty where the program ended by
   * itself, was stopped or was refused.
   */
  public String sentence() {
    return sentence;
  }
}
