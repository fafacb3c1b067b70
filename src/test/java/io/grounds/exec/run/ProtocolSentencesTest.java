package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The sentences of docs/protocol.md are the protocol: its table and {@link Refusal} say the same.
 */
class ProtocolSentencesTest {

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  @Test
  void everyRefusalIsInTheTableWithItsCodeAndStatus() throws IOException {
    var rows = rows("Errors");
    for (var refusal : Refusal.values()) {
      assertThat(rows)
          .as("a row of docs/protocol.md for %s", refusal)
          .anyMatch(
              row ->
                  sentences(row).anyMatch(shown -> isShown(refusal.sentence(), shown))
                      && row.contains("`" + refusal.code() + "`")
                      && row.contains(" " + refusal.httpStatus() + " "));
    }
  }

  @Test
  void everySentenceOfTheTableIsOneOfTheServer() throws IOException {
    var all = new ArrayList<String>();
    Arrays.stream(Refusal.values()).map(Refusal::sentence).forEach(all::add);
    Arrays.stream(Cause.values()).map(Cause::sentence).forEach(all::add);
    assertThat(rows("Errors").stream().flatMap(ProtocolSentencesTest::sentences))
        .isNotEmpty()
        .allMatch(shown -> all.stream().anyMatch(sentence -> isShown(sentence, shown)));
  }

  @Test
  void everySentenceOfAnEndingIsInTheTable() throws IOException {
    var shown = rows("Errors").stream().flatMap(ProtocolSentencesTest::sentences).toList();
    for (var cause : Cause.values()) {
      if (!cause.sentence().isEmpty()) {
        assertThat(shown).as("%s", cause).anyMatch(each -> isShown(cause.sentence(), each));
      }
    }
  }

  /** The first column of a row, in which the sentences are quoted. */
  private static Stream<String> sentences(String row) {
    return QUOTED.matcher(row.split("\\|", -1)[1]).results().map(match -> match.group(1));
  }

  /** Whether the table shows this sentence: with values where it has room for them. */
  private static boolean isShown(String sentence, String shown) {
    var pattern = new StringBuilder();
    for (var word : sentence.split("%[sd]", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".+").append(Pattern.quote(word));
    }
    // A long sentence is cut short with three dots.
    if (shown.endsWith("...")) {
      var start = shown.substring(0, shown.length() - 3).strip().replace("\"x\"", "\"%s\"");
      return sentence.startsWith(start);
    }
    return Pattern.matches(pattern.toString(), shown);
  }

  private static List<String> rows(String section) throws IOException {
    var text = Files.readString(Path.of("docs/protocol.md"));
    var start = text.indexOf("\n## " + section + "\n");
    var end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end).lines().filter(line -> line.startsWith("| `")).toList();
  }
}
