package io.grounds.exec.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entrypoint of the images, as {@code docker run grounds/exec-ruby 'puts 42'} uses it. */
class EntrypointTest {

  private static final Path ENTRYPOINT = Path.of("images/base/bin/run.sh").toAbsolutePath();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "puts 42",
        "",
        "-n",
        "-e \\c",
        "one\ntwo\n\n",
        "a\\nb\\\\n \\0101 \\c \\",
        "'single' \"double\" `back` $(id) $HOME ${x} * ? [a] ~ # ! & | ; < >",
        "%s %d %%",
        "tab\tand\r\nreturn",
        "é😀",
      })
  void theProgramIsTakenToTheLetter(String program) throws Exception {
    assertThat(run(Map.of("EXEC", "cat prog"), program)).isEqualTo(new Result(program, 0));
  }

  @Test
  void furtherWordsAreTheProgramsArguments() throws Exception {
    assertThat(
            run(
                Map.of("EXEC", "sh prog"),
                "for word; do echo \"<$word>\"; done",
                "a b",
                "",
                "-n",
                "*"))
        .isEqualTo(new Result("<a b>\n<>\n<-n>\n<*>\n", 0));
  }

  @Test
  void whereTheCompilerFailsItsCodeIsTheEnd() throws Exception {
    assertThat(run(Map.of("COMPILE", "grep -q x prog", "EXEC", "echo never"), "y"))
        .isEqualTo(new Result("", 1));
  }

  @Test
  void theCompilerComesFirst() throws Exception {
    assertThat(run(Map.of("COMPILE", "cp prog compiled", "EXEC", "cat compiled"), "y"))
        .isEqualTo(new Result("y", 0));
  }

  @Test
  void theProgramsCodeIsTheEnd() throws Exception {
    assertThat(run(Map.of("EXEC", "sh prog"), "exit 7")).isEqualTo(new Result("", 7));
  }

  private record Result(String out, int code) {}

  private Result run(Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("sh", ENTRYPOINT.toString()));
    command.addAll(List.of(words));
    var output = folder.resolve("output");
    var builder =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("home")).toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("FILE", "prog");
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Result(new String(Files.readAllBytes(output), UTF_8), code);
  }
}
