package io.grounds.exec.run;

import java.util.Locale;

/**
 * Why a request did not become a running program: a closed set of codes, each with the sentence
 * that the client reads and the status of an HTTP answer. docs/protocol.md lists the same table,
 * and a test compares both.
 */
public enum Refusal {
  REQUEST_EMPTY(400, "Request is empty."),
  LANGUAGE_NOT_TEXT(400, "Language must be text."),
  PROGRAM_NOT_TEXT(400, "Program must be text."),
  STDIN_NOT_TEXT(400, "Input must be text."),
  ARGUMENTS_NOT_TEXTS(400, "Arguments must be texts."),
  ARGUMENT_WITH_NUL(400, "An argument cannot have a NUL in it."),
  PROGRAM_TOO_LONG(413, "Program too long."),
  STDIN_TOO_LONG(413, "Input too long."),
  ARGUMENTS_TOO_LONG(413, "Arguments too long."),
  PROGRAM_TOO_LONG_FOR_LANGUAGE(
      413,
      "Program too long: language \"%s\" takes %d bytes; a line break, a tab and a \\ are two."),
  LANGUAGE_MISSING(422, "No language given. %s"),
  LANGUAGE_UNKNOWN(422, "Unknown language \"%s\". %s"),
  LANGUAGE_UNUSABLE(422, "Language \"%s\" cannot be used: its image %s."),
  PROGRAM_WITH_NUL(422, "Language \"%s\" takes no NUL in a program."),
  STDIN_AND_ARGUMENTS_UNSUPPORTED(422, "Language \"%s\" takes no input and no arguments."),
  STDIN_CLOSED(409, "The program's stdin is closed."),
  NO_TERMINAL(409, "The program has no terminal."),
  SIGNALS_UNSUPPORTED(409, "Language \"%s\" takes no signals."),
  RUN_ENDED(409, "The run has ended."),
  TOO_SOON(429, "Spam prevention."),
  BUSY(503, "Server is busy, please try again."),
  MAINTENANCE(503, "Server is being maintained, please try again later."),
  SHUTTING_DOWN(503, "Server is shutting down.");

  private final int httpStatus;
  private final String sentence;

  Refusal(int httpStatus, String sentence) {
    this.httpStatus = httpStatus;
    this.sentence = sentence;
  }

  /** Stable name for machines, such as {@code too_soon}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Status of an HTTP answer that carries this refusal. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Sentence for the client, in the form of {@link String#format}. */
  public String sentence() {
    return sentence;
  }
}
