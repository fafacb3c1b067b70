package io.grounds.exec.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.DynamicTest;

/**
 * Questions to a script around official parsers, which are asked all at once, since a process of
 * Node takes its time to start; each with a test of the answer.
 */
public final class OfficialParser {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final String script;
  private final List<Question> questions = new ArrayList<>();

  /**
   * @param script prints a line of JSON for each that it reads
   */
  public OfficialParser(String script) {
    this.script = script;
  }

  /**
   * Adds a question.
   *
   * @param name of its test
   * @param check fails where the answer is not what it should be
   */
  public void ask(String name, JsonObject question, ThrowingConsumer<JsonValue> check) {
    questions.add(new Question(name, question, check));
  }

  /** Asks, and returns a test for each of the questions. */
  public Stream<DynamicTest> tests() throws IOException, InterruptedException {
    var answers = answers();
    return IntStream.range(0, questions.size())
        .mapToObj(
            i -> {
              var question = questions.get(i);
              return DynamicTest.dynamicTest(
                  question.name(), () -> question.check().accept(parse(answers.get(i))));
            });
  }

  /** Asks, and checks all the answers, where there are too many for a test for each. */
  public void check() throws IOException, InterruptedException {
    var answers = answers();
    for (int i = 0; i < answers.size(); i++) {
      var question = questions.get(i);
      assertThat(parse(answers.get(i))).as(question.name()).satisfies(question.check());
    }
  }

  private List<String> answers() throws IOException, InterruptedException {
    var lines = questions.stream().map(question -> question.json().toString()).toList();
    var answers = Node.run(script, List.of(), lines).lines().toList();
    assertThat(answers).hasSameSizeAs(questions);
    return answers;
  }

  private static JsonValue parse(String line) {
    try (var reader = READERS.createReader(new StringReader(line))) {
      return reader.readValue();
    }
  }

  private record Question(String name, JsonObject json, ThrowingConsumer<JsonValue> check) {}
}
