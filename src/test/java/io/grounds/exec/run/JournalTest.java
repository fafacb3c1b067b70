package io.grounds.exec.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Output;
import io.grounds.exec.run.RunEvent.Queued;
import io.grounds.exec.run.RunEvent.Started;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final int BUDGET = 1000;

  private final ManualClock clock = new ManualClock();
  private final MemoryBudget budget = new MemoryBudget(BUDGET);
  private final Journal journal = new Journal(clock, budget);
  private final AtomicInteger news = new AtomicInteger();
  private final JournalReader reader = journal.read(news::incrementAndGet);

  @Test
  void entriesAreNumberedAndTimedFromTheRequest() {
    clock.advance(Duration.ofMillis(3));
    journal.add(new Queued(1));
    clock.advance(Duration.ofMillis(4));
    journal.add(new Started());
    assertThat(news).hasValue(2);
    assertThat(all(reader))
        .containsExactly(
            new Journal.Entry(1, Duration.ofMillis(3), new Queued(1)),
            new Journal.Entry(2, Duration.ofMillis(7), new Started()));
    assertThat(reader.next(1)).isEmpty();
  }

  @Test
  void eachReaderHasItsOwnPaceAndSeesAll() {
    var slow = journal.read(() -> {});
    write(Channel.STDOUT, "ab");
    assertThat(texts(reader)).containsExactly("ab");
    write(Channel.STDOUT, "cd");
    assertThat(texts(reader)).containsExactly("cd");
    assertThat(String.join("", texts(slow))).isEqualTo("abcd");
  }

  @Test
  void bytesComeAsTheyWereWrittenAlsoThoseOfNoText() {
    var bytes = new byte[] {(byte) 0xff, 0, (byte) 0xe2};
    journal.write(Channel.STDERR, ByteBuffer.wrap(bytes));
    assertThat(all(reader))
        .extracting(Journal.Entry::event)
        .containsExactly(new Output(Channel.STDERR, ByteBuffer.wrap(bytes)));
  }

  @Test
  void outputOfOneChannelIsJoinedAndReadInParts() {
    for (var letter : List.of("a", "b", "c", "d", "e")) {
      write(Channel.STDOUT, letter);
    }
    write(Channel.STDERR, "x");
    assertThat(reader.next(2).orElseThrow().number()).isEqualTo(1);
    assertThat(text(reader.next(2).orElseThrow())).isEqualTo("cd");
    assertThat(texts(reader)).containsExactly("e", "x");
  }

  @Test
  void whatWasReadOnceDoesNotChangeWhenMoreIsJoined() {
    write(Channel.STDOUT, "abc");
    var first = reader.next(2).orElseThrow();
    for (int i = 0; i < 50; i++) {
      write(Channel.STDOUT, "more");
    }
    assertThat(text(first)).isEqualTo("ab");
  }

  @Test
  void aReaderStopsAtAMarkInTheMiddleOfAnOutput() {
    write(Channel.STDOUT, "before");
    var mark = reader.mark();
    write(Channel.STDOUT, "after");
    assertThat(text(reader.next(100, mark).orElseThrow())).isEqualTo("before");
    assertThat(reader.next(100, mark)).isEmpty();
    assertThat(texts(reader)).containsExactly("after");
  }

  @Test
  void whatAllHaveReadIsForgotten() {
    var slow = journal.read(() -> {});
    write(Channel.STDOUT, "x".repeat(400));
    all(reader);
    assertThat(free()).isEqualTo(BUDGET - 400 - Journal.ENTRY_BYTES);
    all(slow);
    assertThat(free()).isEqualTo(BUDGET);
  }

  @Test
  void aReaderThatIsClosedHoldsNothingAndHearsNothing() {
    write(Channel.STDOUT, "x".repeat(400));
    reader.close();
    assertThat(free()).isEqualTo(BUDGET);
    write(Channel.STDOUT, "y");
    assertThat(news).hasValue(1);
    assertThat(reader.next(1)).isEmpty();
    assertThat(free()).isEqualTo(BUDGET);
  }

  @Test
  void withoutAReaderNothingIsKept() {
    reader.close();
    write(Channel.STDOUT, "x".repeat(4000));
    assertThat(free()).isEqualTo(BUDGET);
    assertThat(reader.isOverBudget()).isFalse();
    journal.add(new Started());
    var late = journal.read(() -> {});
    write(Channel.STDOUT, "late");
    assertThat(texts(late)).containsExactly("late");
  }

  @Test
  void aReaderIsToldThatTheBudgetIsExceeded() {
    write(Channel.STDOUT, "x".repeat(BUDGET - Journal.ENTRY_BYTES));
    assertThat(reader.isOverBudget()).isFalse();
    write(Channel.STDOUT, "y");
    assertThat(reader.isOverBudget()).isTrue();
  }

  @Test
  void aReaderKnowsHowMuchItHasNotRead() {
    write(Channel.STDOUT, "abcd");
    journal.add(new Started());
    assertThat(reader.unreadBytes()).isEqualTo(4 + 2L * Journal.ENTRY_BYTES);
    reader.next(3);
    assertThat(reader.unreadBytes()).isEqualTo(1 + 2L * Journal.ENTRY_BYTES);
    all(reader);
    assertThat(reader.unreadBytes()).isZero();
  }

  @Test
  void aWriterAndAReaderThatRaceLoseNothing() throws Exception {
    var writing =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 20_000; i++) {
                write(i % 7 == 0 ? Channel.STDERR : Channel.STDOUT, "é");
              }
            });
    int bytes = 0;
    while (!writing.isDone() || reader.unreadBytes() > 0) {
      var entry = reader.next(3);
      if (entry.isPresent()) {
        bytes += ((Output) entry.get().event()).bytes().remaining();
      }
    }
    Patience.get(writing);
    assertThat(bytes).isEqualTo(40_000);
    assertThat(free()).isEqualTo(BUDGET);
  }

  private void write(Channel channel, String text) {
    journal.write(channel, ByteBuffer.wrap(text.getBytes(UTF_8)));
  }

  /** What the budget has left, which is taken and given back. */
  private long free() {
    long free = 0;
    while (budget.tryTake(1)) {
      free++;
    }
    budget.release(free);
    return free;
  }

  private static List<Journal.Entry> all(JournalReader reader) {
    var entries = new ArrayList<Journal.Entry>();
    for (var next = reader.next(1 << 20); next.isPresent(); next = reader.next(1 << 20)) {
      entries.add(next.get());
    }
    return entries;
  }

  private static List<String> texts(JournalReader reader) {
    return all(reader).stream().map(JournalTest::text).toList();
  }

  private static String text(Journal.Entry entry) {
    return UTF_8.decode(((Output) entry.event()).bytes()).toString();
  }
}
