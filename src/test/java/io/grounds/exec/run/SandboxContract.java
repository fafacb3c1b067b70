package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.Execution.Verb;
import io.grounds.exec.run.RunEvent.Channel;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link Sandbox} promises; the fake keeps it too, or tests that use it prove nothing.
 */
public abstract class SandboxContract {

  protected final CollectedOutput output = new CollectedOutput();

  protected abstract Sandbox sandbox();

  /** A program that writes these lines and exits with this code. */
  protected abstract Program printing(String out, String err, int exitCode);

  /** A program that does not end by itself. */
  protected abstract Program endless();

  /** An interactive program that copies its stdin to its stdout and exits with 0 at its end. */
  protected abstract Program echoing();

  /** An interactive program that never reads its stdin. */
  protected abstract Program deaf();

  /**
   * A program that says {@code ready}, and then the name of the first SIGINT or SIGUSR1 it gets.
   */
  protected abstract Program listening();

  /** A program on a terminal that says {@code ready}, and then each new size of it. */
  protected abstract Program drawing();

  /** The verbs that programs of this sandbox take; it refuses all others. */
  protected Set<Verb> verbs() {
    return EnumSet.allOf(Verb.class);
  }

  /** How many containers of this test there are. */
  protected abstract int containers();

  @AfterEach
  void nothingIsLeft() {
    assertThat(containers()).isZero();
  }

  @Test
  void bothStreamsArriveWholeBeforeTheExitIsTold() throws InterruptedException {
    assertThat(run(printing("é😀", "ouch", 0))).satisfies(exited(0));
    assertThat(output.text(Channel.STDOUT)).isEqualTo("é😀\n");
    assertThat(output.text(Channel.STDERR)).isEqualTo("ouch\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 127, 128, 137, 255})
  void theExitCodeIsTheProgramsOwn(int code) throws InterruptedException {
    assertThat(run(printing("a", "b", code))).satisfies(exited(code));
  }

  @Test
  void aKilledProgramEndsWith137() throws InterruptedException {
    try (var execution = start(endless())) {
      assertThat(execution.ended()).isNotDone();
      execution.kill();
      assertThat(execution.exit()).satisfies(exited(137));
    }
  }

  @Test
  void killingWhatHasEndedDoesNothing() throws InterruptedException {
    try (var execution = start(printing("a", "b", 3))) {
      execution.exit();
      execution.kill();
      assertThat(execution.exit()).satisfies(exited(3));
    }
  }

  @Test
  void closingEndsAndRemovesWhatStillRuns() throws Exception {
    var execution = start(endless());
    assertThat(containers()).isOne();
    execution.close();
    assertThat(containers()).isZero();
    Patience.get(execution.ended().exceptionally(broken -> null));
    execution.close();
  }

  @Test
  void closingRemovesEvenWhereTheThreadIsInterrupted() throws InterruptedException {
    var execution = start(endless());
    Thread.currentThread().interrupt();
    execution.close();
    assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    assertThat(containers()).isZero();
  }

  @Test
  void manyProgramsRunAtOnceWithoutMixing() throws Exception {
    var outputs = new CollectedOutput[4];
    var runs = new CompletableFuture<?>[outputs.length];
    for (int i = 0; i < outputs.length; i++) {
      var mine = new CollectedOutput();
      outputs[i] = mine;
      var request = printing("program " + i, "err", i);
      runs[i] = CompletableFuture.runAsync(() -> runTo(mine, request));
    }
    for (int i = 0; i < outputs.length; i++) {
      Patience.get(runs[i]);
      assertThat(outputs[i].text(Channel.STDOUT)).isEqualTo("program " + i + "\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon", "", " ", "../ruby", "ruby:evil", "RUBY", "a@sha256:0"})
  void aLanguageThatIsNoneIsToldWithThoseThereAre(String name) {
    assertThatThrownBy(() -> sandbox().start(RunId.random(), new Program(name, ""), output))
        .isInstanceOf(InvalidRun.class)
        .hasMessageContaining(String.join(", ", languages()));
  }

  @Test
  void stdinArrivesWholeAndInOrderHoweverMuchItIs() throws InterruptedException {
    if (isRefused(Verb.WRITE_STDIN, echoing())) {
      return;
    }
    var sent = new byte[3 << 20];
    new Random(1).nextBytes(sent);
    try (var execution = start(echoing())) {
      assertThat(execution.verbs()).contains(Verb.WRITE_STDIN, Verb.END_STDIN);
      var buffer = ByteBuffer.wrap(sent);
      while (buffer.hasRemaining()) {
        long credit = output.stdinCredit();
        if (execution.writeStdin(buffer) == 0) {
          Patience.until("there is credit", () -> output.stdinCredit() > credit);
        }
      }
      execution.endStdin();
      assertThat(execution.exit()).satisfies(exited(0));
    }
    assertThat(output.bytes(Channel.STDOUT)).isEqualTo(sent);
    assertThat(output.stdinCredit()).isEqualTo(sent.length);
  }

  @Test
  void whatAProgramDoesNotReadIsNotTakenWithoutEnd() throws InterruptedException {
    if (isRefused(Verb.WRITE_STDIN, deaf())) {
      return;
    }
    try (var execution = start(deaf())) {
      var buffer = ByteBuffer.allocate(8 << 20);
      long taken = 0;
      for (int now = execution.writeStdin(buffer); now > 0; now = execution.writeStdin(buffer)) {
        taken += now;
      }
      assertThat(taken).isBetween(1L, 4L << 20);
      assertThat(execution.ended()).as("that is no fault").isNotDone();
      execution.kill();
      assertThat(execution.exit()).satisfies(exited(137));
    }
  }

  @Test
  void aStdinThatIsClosedTakesNoMore() throws InterruptedException {
    if (isRefused(Verb.WRITE_STDIN, deaf())) {
      return;
    }
    try (var execution = start(deaf())) {
      execution.endStdin();
      assertRefused(Refusal.STDIN_CLOSED, () -> execution.writeStdin(ByteBuffer.allocate(1)));
      assertRefused(Refusal.STDIN_CLOSED, execution::endStdin);
    }
  }

  @Test
  void aProgramThatIsNotInteractiveTakesNoStdinAndWithoutATerminalNoSize() throws Exception {
    try (var execution = start(endless())) {
      assertThat(execution.verbs()).doesNotContain(Verb.WRITE_STDIN, Verb.END_STDIN, Verb.RESIZE);
      assertRefused(Refusal.STDIN_CLOSED, () -> execution.writeStdin(ByteBuffer.allocate(1)));
      assertRefused(Refusal.STDIN_CLOSED, execution::endStdin);
      assertRefused(Refusal.NO_TERMINAL, () -> execution.resize(new TerminalSize(30, 90)));
      if (!verbs().contains(Verb.SIGNAL)) {
        assertRefused(Refusal.SIGNALS_UNSUPPORTED, () -> execution.signal(Signal.INT));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Signal.class,
      names = {"INT", "USR1"})
  void aSignalArrives(Signal signal) throws InterruptedException {
    if (!verbs().contains(Verb.SIGNAL)) {
      return;
    }
    try (var execution = start(listening())) {
      Patience.until("ready", () -> output.text(Channel.STDOUT).contains("ready"));
      execution.signal(signal);
      assertThat(execution.exit()).satisfies(exited(0));
    }
    assertThat(output.text(Channel.STDOUT)).isEqualTo("ready\n" + signal + "\n");
  }

  @Test
  void aTerminalTakesItsNewSize() throws InterruptedException {
    if (isRefused(Verb.RESIZE, drawing())) {
      return;
    }
    try (var execution = start(drawing())) {
      assertThat(execution.verbs()).contains(Verb.RESIZE);
      Patience.until("ready", () -> output.text(Channel.STDOUT).contains("ready"));
      execution.resize(new TerminalSize(33, 99));
      Patience.until("the size", () -> output.text(Channel.STDOUT).contains("33 99"));
    }
  }

  @Test
  void afterTheEndEachVerbIsRefused() throws InterruptedException {
    if (isRefused(Verb.WRITE_STDIN, echoing())) {
      return;
    }
    try (var execution = start(echoing())) {
      execution.endStdin();
      execution.exit();
      assertRefused(Refusal.RUN_ENDED, () -> execution.writeStdin(ByteBuffer.allocate(1)));
      assertRefused(Refusal.RUN_ENDED, execution::endStdin);
      assertRefused(Refusal.RUN_ENDED, () -> execution.signal(Signal.TERM));
      assertRefused(Refusal.RUN_ENDED, () -> execution.resize(new TerminalSize(1, 1)));
    }
  }

  /** Where a verb is not there, a program that needs it is refused at its start. */
  private boolean isRefused(Verb verb, Program program) {
    if (verbs().contains(verb)) {
      return false;
    }
    assertThatThrownBy(() -> start(program)).isInstanceOf(InvalidRun.class);
    return true;
  }

  private static void assertRefused(Refusal refusal, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(
            InvalidRun.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }

  @Test
  void theLanguagesAreSortedAndThereAreSome() {
    assertThat(languages()).isNotEmpty().isSorted().doesNotHaveDuplicates();
  }

  private List<String> languages() {
    return sandbox().languages().stream().map(Language::id).toList();
  }

  protected static Consumer<Exit> exited(int code) {
    return exit -> {
      assertThat(exit.code()).isEqualTo(code);
      assertThat(exit.isForWantOfMemory()).isFalse();
    };
  }

  protected Exit run(Program request) throws InterruptedException {
    try (var execution = start(request)) {
      return execution.exit();
    }
  }

  private Execution start(Program request) throws InterruptedException {
    return sandbox().start(RunId.random(), request, output);
  }

  private void runTo(CollectedOutput mine, Program request) {
    try (var execution = sandbox().start(RunId.random(), request, mine)) {
      execution.exit();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
