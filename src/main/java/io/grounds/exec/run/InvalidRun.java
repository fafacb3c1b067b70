package io.grounds.exec.run;

/** A request that the client has to change; what is wrong is one sentence, shown to it verbatim. */
public final class InvalidRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  public InvalidRun(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
