package io.grounds.exec.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.web.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentLogTest {

  private static final int MAX_SIZE = 100_000;
  private static final long MAX_AGE = 1000;
  private static final int ROOM = 150_000;

  private final MemoryBudget room = new MemoryBudget(ROOM);
  private final SentLog log = new SentLog(MAX_SIZE, MAX_AGE, room);
  private final List<String> offsets = new ArrayList<>();

  @Test
  void nothingIsMissedOfNothing() {
    assertThat(log.isUsed()).isFalse();
    assertThat(log.after("")).contains(List.of());
  }

  @Test
  void aClientMissesWhatCameAfterItsMark() {
    send("a", 0);
    send("b", 0);
    send("c", 0);
    assertThat(log.isUsed()).isTrue();
    assertThat(log.after("")).contains(texts("a", "b", "c"));
    assertThat(log.after(offsets.get(0))).contains(texts("b", "c"));
    assertThat(log.after(offsets.get(2))).contains(List.of());
  }

  @Test
  void askingForgetsNothing() {
    send("a", 0);
    assertThat(log.after("")).isEqualTo(log.after(""));
  }

  @Test
  void marksAreNeverTheSame() {
    for (int i = 0; i < 5000; i++) {
      send("", 0);
    }
    assertThat(offsets).doesNotHaveDuplicates();
    assertThat(log.after(offsets.get(4900)).orElseThrow()).hasSize(99);
  }

  @Test
  void anEventStaysTogetherWithItsBytes() {
    var event = texts("text", "bytes");
    log.add(event, 0);
    assertThat(log.after("")).contains(event);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "3", "zz", "!", " ", "1 ", "99999999999999999999", "\uD83D\uDE00"})
  void aMarkThatNeverWasIsRefused(String offset) {
    send("a", 0);
    send("b", 0);
    assertThat(log.after(offset)).isEmpty();
  }

  @Test
  void whatIsTooMuchIsForgottenOldestFirst() {
    send("a".repeat(60_000), 0);
    send("b".repeat(30_000), 0);
    assertThat(log.after("")).isPresent();
    send("c".repeat(30_000), 0);
    assertThat(log.after("")).isEmpty();
    assertThat(log.after(offsets.get(0))).contains(texts("b".repeat(30_000), "c".repeat(30_000)));
  }

  @Test
  void anEventThatIsTooMuchByItselfIsNotKept() {
    send("a", 0);
    send("b".repeat(MAX_SIZE + 1), 0);
    assertThat(log.after(offsets.get(0))).isEmpty();
    assertThat(log.after(offsets.get(1))).contains(List.of());
    send("c", 0);
    assertThat(log.after(offsets.get(1))).contains(texts("c"));
    assertTaken(SentLog.ENTRY_SIZE + 1);
  }

  @Test
  void whatIsTooOldIsForgottenButForTheLast() {
    send("a", 0);
    send("b", 10);
    send("c", 20);
    log.forget(MAX_AGE);
    assertThat(log.after("")).isPresent();
    log.forget(MAX_AGE + 1);
    assertThat(log.after("")).isEmpty();
    assertThat(log.after(offsets.get(0))).contains(texts("b", "c"));
    log.forget(100 * MAX_AGE);
    assertThat(log.after(offsets.get(0))).isEmpty();
    assertThat(log.after(offsets.get(1))).contains(texts("c"));
    assertTaken(SentLog.ENTRY_SIZE + 1);
  }

  @Test
  void whereThereIsNoRoomForAllNothingIsKept() {
    send("a", 0);
    int rest = ROOM - SentLog.ENTRY_SIZE - 1;
    assertThat(room.take(rest)).isTrue();
    send("b", 0);
    assertThat(log.after(offsets.get(0))).isEmpty();
    assertThat(log.after(offsets.get(1))).contains(List.of());
    room.release(rest);
    assertTaken(0);
    send("c", 0);
    assertThat(log.after(offsets.get(1))).contains(texts("c"));
  }

  @Test
  void theRoomIsGivenBackAtTheEnd() {
    send("a".repeat(70_000), 0);
    send("b".repeat(70_000), 0);
    assertTaken(SentLog.ENTRY_SIZE + 70_000);
    log.clear();
    log.clear();
    assertTaken(0);
  }

  private void send(String text, long nowNanos) {
    offsets.add(log.nextOffset());
    log.add(texts(text), nowNanos);
  }

  private void assertTaken(int size) {
    assertThat(room.take(ROOM - size)).isTrue();
    assertThat(room.take(1)).isFalse();
    room.release(ROOM - size + 1);
  }

  private static List<Message> texts(String... texts) {
    return List.of(texts).stream().map(Message::text).toList();
  }
}
