package io.grounds.exec.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Exited;
import io.grounds.exec.run.RunEvent.Failed;
import io.grounds.exec.run.RunEvent.Output;
import io.grounds.exec.run.RunEvent.Started;
import io.grounds.exec.run.RunEvent.Stopped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RunTest {

  private static final int OUTPUT_LIMIT = 10;

  private final Events events = new Events();
  private final Run run = new Run(RunId.random(), new RunRequest("fake", ""), OUTPUT_LIMIT, events);

  @Test
  void nothingFollowsTheTerminalEvent() {
    run.started();
    run.end(new Exited(0));
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
    assertThat(events.seen()).containsExactly(new Started(), new Output(Channel.STDOUT, "a"));
  }

  @Test
  void onlyTheFirstEndingCounts() {
    assertThat(run.end(new Stopped())).isTrue();
    assertThat(run.end(new Exited(0))).isFalse();
    assertThat(events.seen()).containsExactly(new Stopped());
  }

  @Test
  void anEventThatIsNotTerminalDoesNotEndIt() {
    assertThatThrownBy(() -> run.end(new Started())).isInstanceOf(IllegalArgumentException.class);
  }

  @RepeatedTest(200)
  void outputExitStopAndLimitRaceForOneTerminalEvent() throws Exception {
    List<Runnable> racers =
        List.of(
            () -> run.end(new Exited(0)),
            run::stop,
            () -> run.end(new Failed("Timeout exceeded.")),
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
    assertThat(run.ended()).isCompletedWithValue(events.terminal().get(0));
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
            new Output(Channel.STDOUT, "123456"),
            new Output(Channel.STDERR, "7890"),
            new Failed("Output limit exceeded."));
  }

  @Test
  void whatCameBeforeTheLimitInTheSamePieceIsKept() {
    run.write(Channel.STDOUT, bytes("12345678901234"));
    assertThat(events.text(Channel.STDOUT)).isEqualTo("1234567890");
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
            new Started(), new Output(Channel.STDOUT, "😀"), new Output(Channel.STDERR, "😀"));
  }

  @Test
  void aCharacterCutOffByTheExitComesBeforeIt() {
    run.write(Channel.STDOUT, ByteBuffer.wrap("😀".getBytes(UTF_8), 0, 3));
    run.end(new Exited(0));

    assertThat(events.seen())
        .containsExactly(new Started(), new Output(Channel.STDOUT, "\uFFFD"), new Exited(0));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }
}
