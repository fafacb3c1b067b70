package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Container;
import io.grounds.exec.run.Exit;
import io.grounds.exec.run.Patience;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.Sandbox;
import io.grounds.exec.run.SandboxContract;
import io.grounds.exec.run.TerminalSize;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class DockerSandboxTest extends SandboxContract {

  private static TestSandbox engine;

  @BeforeAll
  static void connect() {
    engine = new TestSandbox();
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  @Override
  protected Sandbox sandbox() {
    return engine.sandbox;
  }

  @Override
  protected Program printing(String out, String err, int exitCode) {
    return python(
        "import sys\nprint('%s')\nprint('%s', file=sys.stderr)\nsys.exit(%d)"
            .formatted(out, err, exitCode));
  }

  @Override
  protected Program endless() {
    return python("import time\nwhile True: time.sleep(1)");
  }

  @Override
  protected Program echoing() {
    return interactive(
        "import sys, shutil\nshutil.copyfileobj(sys.stdin.buffer, sys.stdout.buffer)");
  }

  @Override
  protected Program deaf() {
    return interactive("import time\nwhile True: time.sleep(1)");
  }

  @Override
  protected Program listening() {
    return python(
        """
        import os, signal
        def told(number, frame):
            print(signal.Signals(number).name.removeprefix('SIG'), flush=True)
            os._exit(0)
        signal.signal(signal.SIGINT, told)
        signal.signal(signal.SIGUSR1, told)
        print('ready', flush=True)
        while True: signal.pause()
        """);
  }

  @Override
  protected Program drawing() {
    var code =
        """
        import os, signal
        def told(number, frame):
            size = os.get_terminal_size()
            print(size.lines, size.columns, flush=True)
        signal.signal(signal.SIGWINCH, told)
        print('ready', flush=True)
        while True: signal.pause()
        """;
    var size = Optional.of(new TerminalSize(24, 80));
    return new Program("python3", code, "", List.of(), false, size);
  }

  private static Program interactive(String code) {
    return new Program("python3", code, "", List.of(), true, Optional.empty());
  }

  @Override
  protected int containers() {
    return engine.containers().size();
  }

  @RepeatedTest(5)
  void whatIsWrittenLastBeforeTheExitArrives() throws InterruptedException {
    run(python("import sys\nsys.stdout.write('x' * 1_400_000 + 'end')"));
    assertThat(output.text(Channel.STDOUT)).hasSize(1_400_003).endsWith("end");
  }

  @Test
  void anOperatorSeesTheImageTheLanguageAndTheRun() throws Exception {
    var id = RunId.random();
    try (var execution = sandbox().start(id, endless(), output)) {
      assertThat(seen()).containsExactly(TestSandbox.image("python3"));
      Patience.until(
          "the container has the run's name",
          () -> engine.names().equals(List.of("grounds-python3-run-" + id)));
      execution.kill();
    }
  }

  private List<String> seen() {
    return engine.listed().stream().map(Container::getImage).toList();
  }

  @Test
  void theProgramIsTakenToTheLetter() throws InterruptedException {
    var code = "# -n \\c \\n %s $HOME `id` \"'\t\r\nprint(len(open(__file__, 'rb').read()))";
    run(python(code));
    assertThat(output.text(Channel.STDOUT)).isEqualTo(code.length() + "\n");
  }

  @Test
  void aProgramOfNewlinesAsLongAsAllowedRuns() throws InterruptedException {
    var print = "print(7)";
    run(python("\n".repeat(Program.MAX_SOURCE_LENGTH - print.length()) + print));
    assertThat(output.text(Channel.STDOUT)).isEqualTo("7\n");
  }

  @Test
  void aProgramOfLongCharactersAsLongAsAllowedRuns() throws InterruptedException {
    var end = "'\nprint(8)";
    run(python("'" + "語".repeat(Program.MAX_SOURCE_LENGTH - 1 - end.length()) + end));
    assertThat(output.text(Channel.STDOUT)).isEqualTo("8\n");
  }

  @Test
  void anEmptyProgramRuns() throws InterruptedException {
    assertThat(run(python(""))).satisfies(exited(0));
  }

  @Test
  void stdinIsEmptyAndNotTheProgram() throws InterruptedException {
    run(python("import sys\nprint(repr(sys.stdin.read()))"));
    assertThat(output.text(Channel.STDOUT)).isEqualTo("''\n");
  }

  @Test
  void aProgramIsGivenItsInputAndItsArguments() throws InterruptedException {
    var request =
        new Program(
            "python3",
            "import sys\nprint(sys.argv[1:], sys.stdin.read())",
            "é\n😀".repeat(9000),
            List.of("a b", "", "-n", "😀"));
    assertThat(run(request)).satisfies(exited(0));
    assertThat(output.text(Channel.STDOUT))
        .isEqualTo("['a b', '', '-n', '😀'] " + "é\n😀".repeat(9000) + "\n");
  }

  @Test
  void inputThatNobodyReadsIsLost() throws InterruptedException {
    assertThat(run(new Program("python3", "print(1)", "x".repeat(65_536), List.of())))
        .satisfies(exited(0));
    assertThat(output.text(Channel.STDOUT)).isEqualTo("1\n");
  }

  @Test
  void aCompilerErrorEndsTheRunWithItsCode() throws InterruptedException {
    assertThat(run(new Program("c", "int main(void) { return x; }")).code()).isOne();
    assertThat(output.text(Channel.STDERR)).contains("prog.c").contains("error");
  }

  @Test
  void aProgramKilledByASignalEndsWith128AndItsNumber() throws InterruptedException {
    assertThat(run(python("import os\nos.kill(os.getpid(), 15)"))).satisfies(exited(143));
    assertThat(run(python("import os\nos.abort()"))).satisfies(exited(134));
  }

  @Test
  void aProgramThatKillsItselfIsNotOutOfMemory() throws InterruptedException {
    assertThat(run(python("import os\nos.kill(os.getpid(), 9)"))).satisfies(exited(137));
  }

  @RepeatedTest(5)
  void aProgramThatTakesTooMuchMemoryIsSaidToHave() throws InterruptedException {
    assertThat(run(python("x = bytearray(200 * 1024 * 1024)"))).matches(Exit::isForWantOfMemory);
  }

  @Test
  void aDaemonLeftBehindDoesNotHoldTheRunUp() throws InterruptedException {
    var exit =
        run(
            python(
                """
                import os, time
                if os.fork() == 0:
                    os.setsid()
                    if os.fork() == 0:
                        time.sleep(60)
                    os._exit(0)
                os._exit(3)
                """));
    assertThat(exit).satisfies(exited(3));
  }

  private static Program python(String code) {
    return new Program("python3", code);
  }
}
