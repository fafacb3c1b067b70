package io.grounds.exec.endpoint.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.ManualClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

  @Test
  void theFirstByteGoesOutAtOnce() {
    outbox.offer(out("a"));
    assertThat(sent).containsExactly(out("a"));
  }

  @Test
  void onlyOneBatchIsInFlight() {
    outbox.offer(new Chunk("start", ""));
    outbox.offer(out("a"));
    assertThat(sent).hasSize(1);

    arrived();
    assertThat(sent).containsExactly(new Chunk("start", ""), out("a"));
  }

  @Test
  void outputThatWaitsIsJoinedPerStreamAndKeepsItsOrder() {
    outbox.offer(new Chunk("start", ""));
    outbox.offer(out("a"));
    outbox.offer(out("b"));
    outbox.offer(err("c"));
    outbox.offer(out("d"));
    outbox.offer(new Chunk("status", 0));
    arrived();
    assertThat(sent)
        .containsExactly(
            new Chunk("start", ""), out("ab"), err("c"), out("d"), new Chunk("status", 0));
  }

  @Test
  void theEndIsToldWhenAllThatWaitsHasBeenSent() {
    var finished = new AtomicInteger();
    outbox.offer(out("a"));
    outbox.offer(new Chunk("status", 0));
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
    outbox.offer(out("a"));
    outbox.finish(finished::incrementAndGet);
    outbox.close();
    assertThat(finished).hasValue(1);
  }

  @Test
  void whatIsNotOutputIsNeverJoined() {
    outbox.offer(new Chunk("start", ""));
    outbox.offer(Chunk.error("one"));
    outbox.offer(Chunk.error("two"));
    arrived();
    assertThat(sent).endsWith(Chunk.error("one"), Chunk.error("two"));
  }

  @Test
  void aClientThatReadsTooLittleIsGivenUpOnce() {
    outbox.offer(out("a"));
    outbox.offer(out("b".repeat(MAX_CHARS - 1 - 2 * Outbox.CHUNK_SIZE)));
    assertThat(givenUp).hasValue(0);

    outbox.offer(out("c"));
    outbox.offer(out("d"));
    arrived();
    assertThat(givenUp).hasValue(1);
    assertThat(sent).as("nothing is sent any more").containsExactly(out("a"));
  }

  @Test
  void aClientThatReadsNothingForTooLongIsGivenUp() {
    outbox.offer(out("a"));
    clock.advance(Outbox.STALL_LIMIT);
    outbox.offer(out("b"));
    assertThat(givenUp).hasValue(0);

    clock.advance(Outbox.STALL_LIMIT.dividedBy(10));
    outbox.offer(out("c"));
    assertThat(givenUp).hasValue(1);
  }

  @Test
  void whatHasBeenSentMakesRoom() {
    for (int i = 0; i < 10; i++) {
      outbox.offer(out("x".repeat(MAX_CHARS - Outbox.CHUNK_SIZE)));
      arrived();
    }
    assertThat(givenUp).hasValue(0);
    assertThat(sent).hasSize(10);
  }

  @Test
  void aClientIsGivenUpWhenAllOfThemTogetherTakeTooMuch() {
    room.take(2 * MAX_CHARS + 50);
    outbox.offer(out("x".repeat(MAX_CHARS - 50 - Outbox.CHUNK_SIZE)));
    assertThat(givenUp).hasValue(0);

    outbox.offer(out("y"));
    assertThat(givenUp).hasValue(1);
  }

  @Test
  void theRoomIsGivenBackWhateverBecomesOfTheText() {
    outbox.offer(out("sent"));
    arrived();
    outbox.offer(out("in flight"));
    outbox.offer(out("waits"));
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
    outbox.offer(out("a"));
    outbox.offer(out("b"));
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
    outbox.offer(out("a"));
    outbox.offer(out("b"));
    outbox.close();
    arrived();
    outbox.offer(out("c"));
    assertThat(sent).containsExactly(out("a"));
    assertThat(givenUp).hasValue(0);
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
