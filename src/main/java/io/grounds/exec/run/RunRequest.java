package io.grounds.exec.run;

import java.util.List;

/**
 * A program and the language it is written in, as a client asked for it.
 *
 * @param language name of a language stack; whether there is one of that name is the sandbox's to
 *     say
 * @param code the program, taken to the letter; may be empty
 * @param input what the program reads from its stdin; may be empty
 * @param arguments what the program is started with
 */
public record RunRequest(String language, String code, String input, List<String> arguments) {

  /**
   * Longest program taken, in UTF-16 code units: what a browser's {@code length} counts. Its input
   * may be as long.
   */
  public static final int MAX_CODE_LENGTH = 65_536;

  /** Most arguments taken, and how long they may be together, which fits into the kernel's room. */
  public static final int MAX_ARGUMENTS = 256;

  public static final int MAX_ARGUMENTS_LENGTH = 32_768;

  /** A program that reads nothing. */
  public RunRequest(String language, String code) {
    this(language, code, "", List.of());
  }

  /**
   * Takes the arguments as they are now.
   *
   * @throws InvalidRun if something is too long, or no argument of a program
   */
  public RunRequest {
    arguments = List.copyOf(arguments);
    if (code.length() > MAX_CODE_LENGTH) {
      throw tooLong();
    }
    if (input.length() > MAX_CODE_LENGTH) {
      throw new InvalidRun(Refusal.STDIN_TOO_LONG);
    }
    if (arguments.size() > MAX_ARGUMENTS
        || arguments.stream().mapToLong(String::length).sum() > MAX_ARGUMENTS_LENGTH) {
      throw new InvalidRun(Refusal.ARGUMENTS_TOO_LONG);
    }
    if (arguments.stream().anyMatch(argument -> argument.indexOf('\0') >= 0)) {
      throw new InvalidRun(Refusal.ARGUMENT_WITH_NUL);
    }
  }

  /** What is wrong with a program longer than {@link #MAX_CODE_LENGTH}. */
  public static InvalidRun tooLong() {
    return new InvalidRun(Refusal.PROGRAM_TOO_LONG);
  }
}
