package io.grounds.exec.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.PacketType;
import io.grounds.exec.memory.MemoryBudget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendQueueTest {

  private static final long ROOM = 4L * SendQueue.MAX_SIZE;
  private static final int LARGE = 100 << 10;

  private final MemoryBudget room = new MemoryBudget(ROOM);
  private final SendQueue queue = new SendQueue(room);
  private final List<String> told = new ArrayList<>();

  @Test
  void whatWasAddedGoesOutInOrder() {
    add(message("a"));
    add(Packet.PING);
    add(message("b"));
    assertThat(queue.begin()).containsExactly(message("a"), Packet.PING, message("b"));
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void whatIsAddedMeanwhileWaitsForTheNextBatch() {
    add(message("a"));
    assertThat(queue.begin()).containsExactly(message("a"));
    add(message("b"));
    assertThat(queue.isEmpty()).isFalse();
    end(0);
    assertThat(queue.begin()).containsExactly(message("b"));
  }

  @Test
  void aBatchIsClosedWhenItIsLarge() {
    var large = message("x".repeat(LARGE));
    for (int i = 0; i < 3; i++) {
      add(large);
    }
    assertThat(queue.begin()).hasSize(2);
    end(0);
    assertThat(queue.begin()).hasSize(1);
  }

  @Test
  void aPacketLargerThanABatchIsABatch() {
    var large = message("x".repeat(4 * LARGE));
    add(large);
    add(large);
    assertThat(queue.begin()).containsExactly(large);
  }

  @Test
  void whoWantsToKnowIsToldOfItsOwnPacketWhenThatHasLeft() {
    assertThat(queue.add(message("x".repeat(2 * LARGE)), () -> told.add("first"), 0)).isTrue();
    assertThat(queue.add(message("b"), () -> told.add("second"), 0)).isTrue();
    assertThat(queue.begin()).hasSize(1);
    assertThat(told).isEmpty();
    end(0);
    assertThat(told).containsExactly("first");
    assertThat(queue.begin()).hasSize(1);
    end(0);
    assertThat(told).containsExactly("first", "second");
    end(0);
    assertThat(told).hasSize(2);
  }

  @Test
  void moreThanOneSessionMayKeepIsTooMuchThoughPartOfItIsInFlight() {
    var half = message("x".repeat(SendQueue.MAX_SIZE / 2 - 64));
    assertThat(queue.add(half, null, 0)).isTrue();
    assertThat(queue.begin()).hasSize(1);
    assertThat(queue.add(half, null, 0)).isTrue();
    assertThat(queue.add(Packet.PING, null, 0)).isFalse();
  }

  @Test
  void whatHasBeenSentMakesRoom() {
    var whole = message("x".repeat(SendQueue.MAX_SIZE - 64));
    for (int i = 0; i < 10; i++) {
      assertThat(queue.add(whole, null, 0)).isTrue();
      assertThat(queue.begin()).hasSize(1);
      end(0);
    }
    assertAllRoomIsFree();
  }

  @Test
  void moreThanAllMayKeepTogetherIsTooMuch() {
    assertThat(room.take(ROOM - 70)).isTrue();
    assertThat(queue.add(message("123456"), null, 0)).isTrue();
    assertThat(queue.add(Packet.PING, null, 0)).isFalse();
  }

  @Test
  void theRoomIsGivenBackWhereverItsPacketsAre() {
    add(message("x".repeat(2 * LARGE)));
    add(message("waits"));
    assertThat(queue.begin()).hasSize(1);
    queue.clear();
    end(0);
    queue.clear();
    assertAllRoomIsFree();
  }

  @Test
  void theRoomOfWhatWasTooMuchIsGivenBackToo() {
    assertThat(room.take(ROOM)).isTrue();
    assertThat(queue.add(message("a"), null, 0)).isFalse();
    queue.clear();
    room.release(ROOM);
    assertAllRoomIsFree();
  }

  @Test
  void nobodyIsToldOfWhatWasForgotten() {
    assertThat(queue.add(message("x".repeat(2 * LARGE)), () -> told.add("in flight"), 0)).isTrue();
    assertThat(queue.add(message("a"), () -> told.add("waits"), 0)).isTrue();
    assertThat(queue.begin()).hasSize(1);
    queue.clear();
    end(0);
    assertThat(queue.begin()).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void messagesThatWaitStandStillSinceTheFirstOfThem() {
    assertThat(queue.stillSinceNanos(5)).isEqualTo(5);
    assertThat(queue.add(message("a"), null, 10)).isTrue();
    assertThat(queue.add(message("b"), null, 20)).isTrue();
    assertThat(queue.stillSinceNanos(30)).isEqualTo(10);
    assertThat(queue.begin()).hasSize(2);
    assertThat(queue.stillSinceNanos(40)).isEqualTo(10);
    end(50);
    assertThat(queue.stillSinceNanos(60)).isEqualTo(60);
  }

  @Test
  void aBatchThatHasLeftIsAMoveOfTheRest() {
    var large = message("x".repeat(2 * LARGE));
    assertThat(queue.add(large, null, 10)).isTrue();
    assertThat(queue.add(large, null, 10)).isTrue();
    assertThat(queue.begin()).hasSize(1);
    end(50);
    assertThat(queue.stillSinceNanos(60)).isEqualTo(50);
  }

  @Test
  void onlyMessagesStandStill() {
    assertThat(queue.add(Packet.PING, null, 10)).isTrue();
    assertThat(queue.stillSinceNanos(30)).isEqualTo(30);
    assertThat(queue.add(message("a"), null, 40)).isTrue();
    assertThat(queue.stillSinceNanos(50)).isEqualTo(40);
  }

  private void add(Packet packet) {
    assertThat(queue.add(packet, null, 0)).isTrue();
  }

  private void end(long nowNanos) {
    queue.end(nowNanos).forEach(Runnable::run);
  }

  private void assertAllRoomIsFree() {
    assertThat(room.take(ROOM)).isTrue();
    assertThat(room.take(1)).isFalse();
  }

  private static Packet message(String text) {
    return Packet.of(PacketType.MESSAGE, text);
  }
}
