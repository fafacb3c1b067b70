package io.grounds.exec.docker;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.Caller;
import io.grounds.exec.run.Cause;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Execution.Verb;
import io.grounds.exec.run.Exit;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.run.Sandbox;
import io.grounds.exec.run.SandboxContract;
import io.grounds.exec.run.TerminalSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An image that sets neither FILE nor EXEC, and whose entrypoint takes programs as those of the
 * original did; its programs are shell scripts. {@code make test} has built it, from
 * src/test/docker/original.
 */
@Tag("docker")
class CompatibilityModeTest extends SandboxContract {

  private static final String REPOSITORY = "grounds/test";
  private static final String LANGUAGE = "original";

  /** What comes after is only shown. */
  private static final String PRINTS_ITSELF = "cat program; exit\n";

  private static TestSandbox engine;

  @BeforeAll
  static void connect() {
    engine = new TestSandbox(REPOSITORY, Set.of(LANGUAGE), TestSandbox.NO_POOL);
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
    return shell("echo '%s'\necho '%s' >&2\nexit %d".formatted(out, err, exitCode));
  }

  @Override
  protected Program endless() {
    return shell("while true; do sleep 1; done");
  }

  @Override
  protected Set<Verb> verbs() {
    return Set.of();
  }

  @Override
  protected Program echoing() {
    return new Program(LANGUAGE, "cat", "", List.of(), true, Optional.empty());
  }

  @Override
  protected Program deaf() {
    return echoing();
  }

  @Override
  protected Program listening() {
    return endless();
  }

  @Override
  protected Program drawing() {
    var size = Optional.of(new TerminalSize(24, 80));
    return new Program(LANGUAGE, "cat", "", List.of(), false, size);
  }

  @Override
  protected int containers() {
    return engine.containers().size();
  }

  @Test
  void theProgramIsEscapedAsTheOriginalDid() throws InterruptedException {
    var code = "echo '\\n' \"\n\r\t\f\\0101";
    try (var execution = engine.sandbox.start(RunId.random(), shell(code), output)) {
      var container = engine.containers().get(0);
      assertThat(engine.engine.control().inspectContainerCmd(container).exec().getConfig().getCmd())
          .containsExactly("echo '\\\\n' \"\\n\\r\\t\f\\\\0101");
      execution.exit();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two\nlines, a\ttab and a\r\nreturn",
        "' \" \\' \\\" ` $HOME $(id) ; & | é😀",
        "\\ \\\\ \\n \\\\n \\t \\r \\c \\0101 \\x41 \\",
        "%s %d -n -e --",
      })
  void theProgramArrivesToTheLetterAsALine(String text) throws InterruptedException {
    run(shell(PRINTS_ITSELF + text));
    assertThat(output.text(Channel.STDOUT)).isEqualTo(PRINTS_ITSELF + text + "\n");
  }

  @Test
  void anEmptyProgramRuns() throws InterruptedException {
    assertThat(run(shell(""))).satisfies(exited(0));
  }

  @Test
  void stdinIsEmpty() throws InterruptedException {
    assertThat(run(shell("cat; echo end"))).satisfies(exited(0));
    assertThat(output.text(Channel.STDOUT)).isEqualTo("end\n");
  }

  @Test
  void aProgramAsLongAsAnArgumentMayBeRuns() throws InterruptedException {
    run(shell(programOf(CompatibleContainers.MAX_ARGUMENT_BYTES)));
    assertThat(output.text(Channel.STDOUT)).isEqualTo("long\n");
  }

  @Test
  void aLongerProgramIsRefused() {
    assertRefused(
        programOf(CompatibleContainers.MAX_ARGUMENT_BYTES + 1), "Program too long: language");
  }

  @Test
  void aProgramThatIsNoArgumentIsRefused() {
    assertRefused("echo \0", "takes no NUL");
  }

  @Test
  void halfACharacterIsNoFault() throws InterruptedException {
    run(shell("echo '\ud83d'"));
    assertThat(output.text(Channel.STDOUT)).isEqualTo("?\n");
  }

  @RepeatedTest(5)
  void whatIsWrittenLastBeforeTheExitArrives() throws InterruptedException {
    run(shell("head -c 1400000 /dev/zero; printf end"));
    assertThat(output.text(Channel.STDOUT)).hasSize(1_400_003).endsWith("end");
  }

  @Test
  void aProgramKilledByASignalEndsWith128AndItsNumber() throws InterruptedException {
    assertThat(run(shell("kill -TERM $$"))).satisfies(exited(143));
    assertThat(run(shell("kill -KILL $$"))).satisfies(exited(137));
  }

  @RepeatedTest(5)
  void aProgramThatTakesTooMuchMemoryIsSaidToHave() throws InterruptedException {
    assertThat(run(shell("perl -e '$x = \"x\" x (200 << 20)'"))).matches(Exit::isForWantOfMemory);
  }

  @Test
  void aDaemonLeftBehindDoesNotHoldTheRunUp() throws InterruptedException {
    assertThat(run(shell("setsid sleep 60 & exit 3"))).satisfies(exited(3));
  }

  @Test
  void atItsTimeLimitItIsKilledAndRemoved() {
    var runs =
        new RunnerRegistry(
            engine.sandbox,
            TestSandbox.LIMITS,
            Runnable::run,
            Clock.system(),
            HeapBudgets.ofHeap(8 << 20));
    var ended = runs.submit(endless(), Caller.at(""), journal -> {}).ended().join();
    assertThat(ended.cause()).isEqualTo(Cause.TIMEOUT);
    assertThat(ended.sentence()).isEqualTo("Timeout exceeded.");
    assertThat(containers()).isZero();
  }

  @Test
  void itMayWriteWhereItsImageLetsIt() throws InterruptedException {
    run(shell("echo mine > file; cat file; pwd; ls"));
    assertThat(output.text(Channel.STDOUT)).isEqualTo("mine\n/home/dev\nfile\nprogram\nrun.sh\n");
  }

  @ParameterizedTest
  @CsvSource({
    "id -u, 1000",
    "ls /sys/class/net, lo",
    "grep -c 'CapBnd:.0000000000000000' /proc/self/status, 1",
    "grep -c 'NoNewPrivs:.1' /proc/self/status, 1",
    "grep -c 'Seccomp:.2' /proc/self/status, 1",
    "cat /proc/self/oom_score_adj, 1000",
    "ulimit -f, 16384",
    "ulimit -n, 1024",
    "stat -f -c %b /dev/shm, 4096",
    "grep -c /grounds /proc/mounts, 0",
  })
  void allElseHoldsIt(String command, String shown) throws InterruptedException {
    run(shell(command));
    assertThat(output.text(Channel.STDOUT)).isEqualTo(shown + "\n");
  }

  @Test
  void withoutConsentItIsRefused() {
    try (var strict = new TestSandbox(REPOSITORY, Set.of("another"), TestSandbox.NO_POOL)) {
      assertThatThrownBy(() -> strict.sandbox.start(RunId.random(), shell("echo"), output))
          .isInstanceOf(InvalidRun.class)
          .hasMessage("Language \"original\" cannot be used: its image does not set FILE.");
    }
  }

  @ParameterizedTest
  @CsvSource({"input,", ",argument"})
  void aProgramThatWantsMoreIsRefused(@Nullable String input, @Nullable String argument) {
    var request =
        new Program(
            LANGUAGE,
            "",
            requireNonNullElse(input, ""),
            Optional.ofNullable(argument).stream().toList());
    assertThatThrownBy(() -> engine.sandbox.start(RunId.random(), request, output))
        .isInstanceOf(InvalidRun.class)
        .hasMessage("Language \"original\" takes no input and no arguments.");
  }

  @Test
  void noneWaitsForAProgram() {
    var pool = TestSandbox.poolOf(1, 1, Duration.ofMinutes(1));
    try (var pooled = new TestSandbox(REPOSITORY, Set.of(LANGUAGE), pool)) {
      pooled.sandbox.tend();
      assertThat(pooled.sandbox.pools()).isEmpty();
      assertThat(containers()).isZero();
    }
  }

  private void assertRefused(String code, String reason) {
    assertThatThrownBy(() -> engine.sandbox.start(RunId.random(), shell(code), output))
        .isInstanceOf(InvalidRun.class)
        .hasMessageContaining(reason);
  }

  /** Nothing in it is escaped. */
  private static String programOf(int bytes) {
    var program = "echo long #";
    int rest = bytes - program.length();
    return program + "語".repeat(rest / 3) + "x".repeat(rest % 3);
  }

  private static Program shell(String code) {
    return new Program(LANGUAGE, code);
  }
}
