package io.grounds.exec.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.Events.Exited;
import io.grounds.exec.run.Events.Failed;
import io.grounds.exec.run.Events.Stopped;
import io.grounds.exec.run.Events.Text;
import io.grounds.exec.run.Exit.Ending;
import io.grounds.exec.run.Report.Times;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Ended;
import io.grounds.exec.run.RunEvent.Entered;
import io.grounds.exec.run.RunEvent.Phase;
import io.grounds.exec.run.RunEvent.Started;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RunTest {

  private static final int OUTPUT_LIMIT = 10;

  private final Events events = new Events();
  private final ManualClock clock = new ManualClock();
  private final Journal journal = new Journal(clock, new MemoryBudget(1 << 20));
  private final Run run =
      new Run(RunId.random(), new Program("fake", ""), Caller.at(""), OUTPUT_LIMIT, clock, journal);

  @BeforeEach
  void follow() {
    events.accept(journal);
  }

  @Test
  void nothingFollowsTheTerminalEvent() {
    run.started();
    exit(0);
    run.write(Channel.STDOUT, bytes("late"));
    run.started();
    run.stop();

    assertThat(events.seen()).containsExactly(new Started(), new Exited(0));
  }

  @Test
  void outputThatComesBeforeTheStartIsKnownTellsTheStart() {
    run.write(Channel.STDOUT, bytes("a"));
    run.queued(1);
    run.started();
    assertThat(events.seen()).containsExactly(new Started(), new Text(Channel.STDOUT, "a"));
  }

  @Test
  void aPhaseIsToldBehindTheStartAndNotBehindTheEnd() {
    run.sink().entered(Phase.COMPILE);
    run.started();
    run.sink().entered(Phase.RUN);
    exit(0);
    run.sink().entered(Phase.RUN);
    assertThat(events.seen())
        .containsExactly(
            new Started(), new Entered(Phase.COMPILE), new Entered(Phase.RUN), new Exited(0));
  }

  @Test
  void aPlaceInTheQueueIsToldWhenItComesNearerAndNotOnceThereIsAPlace() {
    run.queued(3);
    run.queued(3);
    run.queued(2);
    run.queued(3);
    run.place();
    run.queued(1);
    assertThat(events.seen()).containsExactly(new RunEvent.Queued(3), new RunEvent.Queued(2));
  }

  @Test
  void onlyTheFirstEndingCounts() {
    run.stop();
    exit(0);
    assertThat(events.seen()).containsExactly(new Stopped());
  }

  @Test
  void theLastEventKnowsWhatTheProgramUsedAndWhereTheTimeWent() {
    clock.advance(Duration.ofMillis(1));
    assertThat(run.place()).isTrue();
    clock.advance(Duration.ofMillis(2));
    run.started();
    clock.advance(Duration.ofMillis(4));
    run.write(Channel.STDOUT, bytes("é"));
    var usage =
        new Usage(Duration.ofMillis(7), Duration.ofMillis(20), Duration.ofMillis(15), 4096, 3);
    var exit = new Exit(Ending.SIGNAL, 11, false, Optional.of(usage));
    run.end(Cause.SIGNAL, "", Optional.of(exit));

    assertThat(run.ended())
        .isCompletedWithValue(
            new Ended(
                Cause.SIGNAL,
                "",
                new Report(
                    Optional.of(exit),
                    2,
                    3,
                    new Times(millis(1), millis(2), millis(4), millis(15), millis(5)))));
  }

  @Test
  void aRunThatGotNowhereKnowsOnlyThat() {
    run.stop();
    var nowhere = new Times(millis(), millis(), millis(), millis(), millis());
    assertThat(run.ended())
        .isCompletedWithValue(
            new Ended(Cause.STOPPED, "", new Report(Optional.empty(), 0, 0, nowhere)));
  }

  @RepeatedTest(200)
  void outputExitStopAndLimitRaceForOneTerminalEvent() throws Exception {
    List<Runnable> racers =
        List.of(
            () -> exit(0),
            run::stop,
            () -> run.end(Cause.TIMEOUT, "Timeout exceeded."),
            () -> run.write(Channel.STDOUT, bytes("12345678901")),
            () -> run.write(Channel.STDERR, bytes("x")));
    var gun = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(racers.size());
    try {
      var finishes = new ArrayList<Future<?>>();
      for (var racer : racers) {
        finishes.add(
            threads.submit(
                () -> {
                  gun.await();
                  racer.run();
                  return null;
                }));
      }
      gun.countDown();
      for (var finish : finishes) {
        finish.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(events.terminal()).hasSize(1);
    assertThat(events.seen()).last().isEqualTo(events.terminal().get(0));
    assertThat(run.ended()).isCompleted();
  }

  @Test
  void outputUpToTheLimitIsKeptAndOneByteMoreEndsIt() {
    run.write(Channel.STDOUT, bytes("123456"));
    run.write(Channel.STDERR, bytes("7890"));
    assertThat(events.terminal()).isEmpty();

    run.write(Channel.STDOUT, bytes("!"));
    assertThat(events.seen())
        .containsExactly(
            new Started(),
            new Text(Channel.STDOUT, "123456"),
            new Text(Channel.STDERR, "7890"),
            new Failed("Output limit exceeded."));
  }

  @Test
  void whatCameBeforeTheLimitInTheSamePieceIsKept() {
    run.write(Channel.STDOUT, bytes("12345678901234"));
    assertThat(events.text(Channel.STDOUT)).isEqualTo("1234567890");
    assertThat(run.ended().join().report().outputBytes()).isEqualTo(10);
    assertThat(run.ended().join().report().droppedBytes()).isEqualTo(4);
  }

  @Test
  void charactersOfBothChannelsMayBeSplitAtOnce() {
    var emoji = "😀".getBytes(UTF_8);
    run.write(Channel.STDOUT, ByteBuffer.wrap(emoji, 0, 2));
    run.write(Channel.STDERR, ByteBuffer.wrap(emoji, 0, 3));
    run.write(Channel.STDOUT, ByteBuffer.wrap(emoji, 2, 2));
    run.write(Channel.STDERR, ByteBuffer.wrap(emoji, 3, 1));

    assertThat(events.seen())
        .containsExactly(
            new Started(), new Text(Channel.STDOUT, "😀"), new Text(Channel.STDERR, "😀"));
  }

  @Test
  void aCharacterCutOffByTheExitComesBeforeIt() {
    run.write(Channel.STDOUT, ByteBuffer.wrap("😀".getBytes(UTF_8), 0, 3));
    exit(0);

    assertThat(events.seen())
        .containsExactly(new Started(), new Text(Channel.STDOUT, "\uFFFD"), new Exited(0));
  }

  private void exit(int code) {
    var exit = new Exit(Ending.CODE, code, false, Optional.empty());
    run.end(Cause.EXITED, "", Optional.of(exit));
  }

  private static Optional<Duration> millis(int... count) {
    return Arrays.stream(count).mapToObj(Duration::ofMillis).findFirst();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }
}
