package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.CollectedOutput;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The confinement as a program meets it from inside: how a test looks there. */
@Tag("docker")
abstract class InsideContainer {

  private static final String INCLUDES =
      """
      #define _GNU_SOURCE
      #include <stdio.h>
      #include <errno.h>
      #include <unistd.h>
      #include <sys/syscall.h>
      #include <sys/socket.h>
      """;

  protected static TestSandbox engine;

  @BeforeAll
  static void connect() {
    engine = new TestSandbox();
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  record Result(int exitCode, String out, String err) {}

  static String python(String code) {
    var result = result(code);
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  static String failure(String code) {
    var result = result(code);
    assertThat(result.exitCode()).isOne();
    return result.err();
  }

  static Result result(String code) {
    return run(new Program("python3", code));
  }

  static String status(String field) {
    return python("print(open('/proc/self/status').read())")
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.substring(field.length() + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  static String c(String statements) {
    return run(new Program("c", INCLUDES + "int main(void) { " + statements + " }")).out();
  }

  private static Result run(Program request) {
    var output = new CollectedOutput();
    try (var execution = engine.sandbox.start(RunId.random(), request, output)) {
      var exit = execution.exit();
      return new Result(exit.code(), output.text(Channel.STDOUT), output.text(Channel.STDERR));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
