package io.grounds.exec.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.CollectedOutput;
import io.grounds.exec.run.Patience;
import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs that look for a difference between a runtime that booted ahead of them and one that did
 * not, and must not find any: those of images/LANGUAGE/tests/warm. Each is run both ways, and what
 * it prints and how it ends compared.
 */
@Tag("docker")
class ColdAndWarmTest {

  /** Those that the Makefile has built for this. */
  private static final Set<String> LANGUAGES =
      Set.of(System.getProperty("test.languages", "ruby,python3,node,java").split(",", -1));

  private static TestSandbox cold;
  private static TestSandbox warm;

  @BeforeAll
  static void connect() {
    cold = new TestSandbox(LANGUAGES, TestSandbox.NO_POOL);
    warm = new TestSandbox(LANGUAGES, TestSandbox.poolOf(2, 2, Duration.ofHours(1)));
    warm.sandbox.tend();
  }

  @AfterAll
  static void disconnect() {
    warm.close();
    cold.close();
  }

  @TestFactory
  Stream<DynamicTest> noProgramCanTell() throws IOException {
    try (var files = Files.find(Path.of("images"), 4, (path, is) -> is.isRegularFile())) {
      return files
          .filter(file -> file.getNameCount() == 5 && file.getName(3).toString().equals("warm"))
          .filter(file -> LANGUAGES.contains(language(file)))
          .sorted()
          .toList()
          .stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      language(file) + "/" + file.getFileName(),
                      () ->
                          assertSame(
                              new Program(
                                  language(file), new String(Files.readAllBytes(file), UTF_8)))));
    }
  }

  private static String language(Path file) {
    return file.getName(1).toString();
  }

  private static void assertSame(Program request) throws InterruptedException {
    Patience.until("one is warm", () -> stateOf(request.language()).warm() > 0);
    long hits = stateOf(request.language()).hits();
    var warmly = run(warm.sandbox, request);
    assertThat(stateOf(request.language()).hits()).as("it was warm").isEqualTo(hits + 1);
    assertThat(warmly).isEqualTo(run(cold.sandbox, request));
  }

  private record Result(String out, String err, int code) {}

  private static Result run(Sandbox sandbox, Program request) throws InterruptedException {
    var output = new CollectedOutput();
    try (var execution = sandbox.start(RunId.random(), request, output)) {
      int code = execution.exit().code();
      return new Result(output.text(Channel.STDOUT), output.text(Channel.STDERR), code);
    }
  }

  private static PoolState stateOf(String language) {
    return states().stream()
        .filter(state -> state.language().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private static List<PoolState> states() {
    return warm.sandbox.pools();
  }
}
