package io.grounds.exec.endpoint.grounds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.WrittenJournal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private static final int MAX_CHARS = 1000;

  private final List<Chunk> sent = new ArrayList<>();
  private final List<Consumer<@Nullable Throwable>> inFlight = new ArrayList<>();
  private final AtomicInteger givenUp = new AtomicInteger();
  private final ManualClock clock = new ManualClock();
  private final MemoryBudget room = new MemoryBudget(3 * MAX_CHARS);
  private final Outbox outbox =
      new Outbox(
          (chunks, done) -> {
            sent.addAll(chunks);
            inFlight.add(done);
          },
          MAX_CHARS,
          room,
          clock,
          givenUp::incrementAndGet);

  private final WrittenJournal run = new WrittenJournal(clock, room);

  @BeforeEach
  void follow() {
    outbox.follow(run.journal());
  }

  @Test
  void theFirstByteGoesOutAtOnce() {
    run.write(Channel.STDOUT, "a");
    assertThat(sent).containsExactly(out("a"));
  }

  @Test
  void onlyOneBatchIsInFlight() {
    run.started();
    run.write(Channel.STDOUT, "a");
    assertThat(sent).hasSize(1);

    arrived();
    assertThat(sent).containsExactly(new Chunk("start", ""), out("a"));
  }

  @Test
  void outputThatWaitsIsJoinedPerStreamAndKeepsItsOrder() {
    run.started();
    run.write(Channel.STDOUT, "a");
    run.write(Channel.STDOUT, "b");
    run.write(Channel.STDERR, "c");
    run.write(Channel.STDOUT, "d");
    run.exited(0);
    arrived();
    assertThat(sent)
        .containsExactly(
            new Chunk("start", ""), out("ab"), err("c"), out("d"), new Chunk("status", 0));
  }

  @Test
  void theEndIsToldWhenAllThatWaitsHasBeenSent() {
    var finished = new AtomicInteger();
    run.write(Channel.STDOUT, "a");
    run.exited(0);
    outbox.finish(finished::incrementAndGet);
    arrived();
    assertThat(finished).hasValue(0);
    arrived();
    assertThat(finished).hasValue(1);
    outbox.close();
    assertThat(finished).hasValue(1);
  }

  @Test
  void theEndIsToldAtOnceWhereNothingWaits() {
    var finished = new AtomicInteger();
    outbox.finish(finished::incrementAndGet);
    assertThat(finished).hasValue(1);
  }

  @Test
  void theEndIsToldWhereNothingCanBeSentAnyMore() {
    var finished = new AtomicInteger();
    run.write(Channel.STDOUT, "a");
    outbox.finish(finished::incrementAndGet);
    outbox.close();
    assertThat(finished).hasValue(1);
  }

  @Test
  void whatIsNotOutputIsNeverJoined() {
    run.started();
    outbox.offer(Chunk.error("one"));
    outbox.offer(Chunk.error("two"));
    arrived();
    assertThat(sent).endsWith(Chunk.error("one"), Chunk.error("two"));
  }

  @Test
  void aClientThatReadsTooLittleIsGivenUpOnce() {
    run.write(Channel.STDOUT, "a");
    run.write(Channel.STDOUT, "b".repeat(MAX_CHARS - 1 - 2 * Outbox.CHUNK_SIZE));
    assertThat(givenUp).hasValue(0);

    run.write(Channel.STDOUT, "c");
    run.write(Channel.STDOUT, "d");
    arrived();
    assertThat(givenUp).hasValue(1);
    assertThat(sent).as("nothing is sent any more").containsExactly(out("a"));
  }

  @Test
  void aClientThatReadsNothingForTooLongIsGivenUp() {
    run.write(Channel.STDOUT, "a");
    clock.advance(Outbox.STALL_LIMIT);
    run.write(Channel.STDOUT, "b");
    assertThat(givenUp).hasValue(0);

    clock.advance(Outbox.STALL_LIMIT.dividedBy(10));
    run.write(Channel.STDOUT, "c");
    assertThat(givenUp).hasValue(1);
  }

  @Test
  void whatHasBeenSentMakesRoom() {
    for (int i = 0; i < 10; i++) {
      run.write(Channel.STDOUT, "x".repeat(MAX_CHARS - Outbox.CHUNK_SIZE));
      arrived();
    }
    assertThat(givenUp).hasValue(0);
    assertThat(sent).hasSize(10);
  }

  @Test
  void aClientIsGivenUpWhenAllOfThemTogetherTakeTooMuch() {
    room.take(2 * MAX_CHARS + 50);
    run.write(Channel.STDOUT, "x".repeat(MAX_CHARS - 50 - Outbox.CHUNK_SIZE));
    assertThat(givenUp).hasValue(0);

    run.write(Channel.STDOUT, "y");
    assertThat(givenUp).hasValue(1);
  }

  @Test
  void theRoomIsGivenBackWhateverBecomesOfTheText() {
    run.write(Channel.STDOUT, "sent");
    arrived();
    run.write(Channel.STDOUT, "in flight");
    run.write(Channel.STDOUT, "waits");
    outbox.close();
    arrived();
    assertThat(room.take(3 * MAX_CHARS)).isTrue();
    assertThat(room.take(1)).isFalse();
  }

  @Test
  void aTransmissionThatThrowsGivesTheClientUp() {
    var broken =
        new Outbox(
            (chunks, done) -> {
              throw new IllegalStateException();
            },
            MAX_CHARS,
            room,
            clock,
            givenUp::incrementAndGet);
    broken.offer(out("a"));
    broken.offer(out("b"));
    assertThat(givenUp).hasValue(1);
  }

  @Test
  void aTransmissionThatFailsGivesTheClientUp() {
    run.write(Channel.STDOUT, "a");
    run.write(Channel.STDOUT, "b");
    inFlight.remove(0).accept(new IOException("gone"));
    assertThat(givenUp).hasValue(1);
    assertThat(sent).containsExactly(out("a"));
  }

  @Test
  void transmissionsThatAreDoneBeforeTheyReturnDoNotPileUp() {
    var reentrant = new AtomicInteger();
    var deepest = new AtomicInteger();
    var count = new AtomicInteger();
    var first = new ArrayList<Consumer<@Nullable Throwable>>();
    var immediate =
        new Outbox(
            (chunks, done) -> {
              deepest.accumulateAndGet(reentrant.incrementAndGet(), Math::max);
              count.addAndGet(chunks.size());
              if (first.isEmpty()) {
                first.add(done);
              } else {
                done.accept(null);
              }
              reentrant.decrementAndGet();
            },
            1 << 30,
            new MemoryBudget(1 << 30),
            clock,
            givenUp::incrementAndGet);
    // Long ones, so that each is a batch of its own.
    for (int i = 0; i < 100; i++) {
      immediate.offer(Chunk.error("x".repeat(Outbox.BATCH_CHARS)));
    }
    first.get(0).accept(null);

    assertThat(count).hasValue(100);
    assertThat(deepest).hasValue(1);
  }

  @Test
  void aClosedOutboxSendsNothingAndGivesNobodyUp() {
    run.write(Channel.STDOUT, "a");
    run.write(Channel.STDOUT, "b");
    outbox.close();
    arrived();
    run.write(Channel.STDOUT, "c");
    assertThat(sent).containsExactly(out("a"));
    assertThat(givenUp).hasValue(0);
  }

  @Test
  void aRefusalComesBehindTheOutputBeforeItAndBeforeTheOutputAfterIt() {
    run.write(Channel.STDOUT, "in flight");
    run.write(Channel.STDOUT, "before");
    outbox.offer(Chunk.error("no"));
    run.write(Channel.STDOUT, "after");
    run.exited(0);
    arrived();
    assertThat(sent)
        .containsExactly(
            out("in flight"),
            out("before"),
            Chunk.error("no"),
            out("after"),
            new Chunk("status", 0));
  }

  @Test
  void theNextRunComesBehindTheEndOfTheOneBefore() {
    run.started();
    run.write(Channel.STDOUT, "1");
    run.exited(0);
    var next = new WrittenJournal(clock, room);
    outbox.follow(next.journal());
    next.started();
    arrived();
    arrived();
    assertThat(sent)
        .containsExactly(
            new Chunk("start", ""), out("1"), new Chunk("status", 0), new Chunk("start", ""));
  }

  @Test
  void aCharacterOfTwoPiecesArrivesWhole() {
    var emoji = "😀".getBytes(UTF_8);
    run.started();
    run.write(Channel.STDOUT, ByteBuffer.wrap(emoji, 0, 2));
    arrived();
    run.write(Channel.STDOUT, ByteBuffer.wrap(emoji, 2, 2));
    assertThat(sent).containsExactly(new Chunk("start", ""), out("😀"));
  }

  private void arrived() {
    inFlight.remove(0).accept(null);
  }

  private static Chunk out(String text) {
    return new Chunk("stdout", text);
  }

  private static Chunk err(String text) {
    return new Chunk("stderr", text);
  }
}
