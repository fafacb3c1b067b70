package io.grounds.exec.it.client;

import java.util.stream.Collectors;

/** The longest lawful request, with every character of its texts escaped, as JSON allows. */
public final class LongestRequest {

  private static final int LENGTH = 65_536;
  private static final int ARGUMENTS_LENGTH = 32_768;

  /** What its program writes: the lengths of stdin and of the arguments. */
  public static final String OUTPUT = LENGTH + " " + ARGUMENTS_LENGTH + "\n";

  private LongestRequest() {}

  /** As JSON, in ASCII only; {@code more} characters of stdin are too many. */
  public static String json(int more) {
    var program = "import sys\nprint(f'{len(sys.stdin.read())} {sum(map(len, sys.argv[1:]))}')\n#";
    var source = program + "語".repeat(LENGTH - program.length());
    var argument = escaped("語".repeat(ARGUMENTS_LENGTH / 4));
    return "{\"language\":\"python3\",\"code\":%s,\"stdin\":%s,\"args\":[%s,%s,%s,%s]}"
        .formatted(
            escaped(source),
            escaped("語".repeat(LENGTH + more)),
            argument,
            argument,
            argument,
            argument);
  }

  private static String escaped(String text) {
    return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining("", "\"", "\""));
  }
}
