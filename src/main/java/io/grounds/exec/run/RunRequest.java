package io.grounds.exec.run;

/**
 * A program and the language it is written in, as a client asked for it.
 *
 * @param language name of a language stack; whether there is one of that name is the sandbox's to
 *     say
 * @param code the program, taken to the letter; may be empty
 */
public record RunRequest(String language, String code) {

  /** Longest program taken, in UTF-16 code units: what a browser's {@code length} counts. */
  public static final int MAX_CODE_LENGTH = 65_536;

  /**
   * @throws InvalidRun if the program is too long
   */
  public RunRequest {
    if (code.length() > MAX_CODE_LENGTH) {
      throw tooLong();
    }
  }

  /** What is wrong with a program longer than {@link #MAX_CODE_LENGTH}. */
  public static InvalidRun tooLong() {
    return new InvalidRun("Program too long.");
  }
}
