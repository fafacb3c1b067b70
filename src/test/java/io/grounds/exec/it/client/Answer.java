package io.grounds.exec.it.client;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One message of the server, as a page reads it: a number only for {@code status}. */
public record Answer(String stream, Object chunk) {

  private static final Set<String> TERMINAL = Set.of("status", "error", "stop");

  boolean isTerminal() {
    return TERMINAL.contains(stream);
  }

  public static String text(List<Answer> answers, String stream) {
    return answers.stream()
        .filter(answer -> answer.stream().equals(stream))
        .map(answer -> (String) answer.chunk())
        .collect(Collectors.joining());
  }
}
