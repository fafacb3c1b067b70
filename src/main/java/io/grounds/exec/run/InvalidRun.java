package io.grounds.exec.run;

/** A refused request. The client is shown the sentence verbatim; the log is shown nothing. */
public final class InvalidRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  /**
   * Fills the refusal's sentence in. Has no stack trace, because clients cause it at will.
   *
   * @param details the values that the sentence has room for
   */
  public InvalidRun(Refusal refusal, Object... details) {
    super(refusal.sentence().formatted(details), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }

  /** One sentence that says what is wrong. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
