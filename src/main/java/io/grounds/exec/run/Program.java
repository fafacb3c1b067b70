package io.grounds.exec.run;

import java.util.List;
import java.util.Optional;

/**
 * What a client wants to have run. Immutable.
 *
 * @param language id or alias of a language; the sandbox says whether there is one of that name
 * @param source text of the main file, taken to the letter; may be empty
 * @param stdin what the program reads from its stdin first; may be empty
 * @param arguments what the program is started with
 * @param interactive whether stdin stays open behind that, for {@link Execution#writeStdin}
 * @param terminal size of the terminal that the program runs on; empty if it runs on pipes
 */
public record Program(
    String language,
    String source,
    String stdin,
    List<String> arguments,
    boolean interactive,
    Optional<TerminalSize> terminal) {

  /**
   * Longest source, in UTF-16 code units, which is what a browser's {@code length} counts. The
   * stdin may be as long.
   */
  public static final int MAX_SOURCE_LENGTH = 65_536;

  public static final int MAX_ARGUMENTS = 256;

  /** Most UTF-16 code units of all arguments together, so that they fit into the kernel's limit. */
  public static final int MAX_ARGUMENTS_LENGTH = 32_768;

  /** A program without stdin and arguments. */
  public Program(String language, String source) {
    this(language, source, "", List.of());
  }

  /** A program that runs on pipes and is given all of its stdin at its start. */
  public Program(String language, String source, String stdin, List<String> arguments) {
    this(language, source, stdin, arguments, false, Optional.empty());
  }

  /**
   * Copies the arguments and checks every length.
   *
   * @throws InvalidRun if something is too long, or an argument has a NUL in it
   */
  public Program {
    arguments = List.copyOf(arguments);
    if (source.length() > MAX_SOURCE_LENGTH) {
      throw new InvalidRun(Refusal.PROGRAM_TOO_LONG);
    }
    if (stdin.length() > MAX_SOURCE_LENGTH) {
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
}
