package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.RunEvent.Channel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
