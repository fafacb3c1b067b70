package io.grounds.exec.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Patience;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MemoryClaimTest {

  private static final int ROOM = 10_000;

  private final MemoryBudget room = new MemoryBudget(ROOM);

  @Test
  void aClaimGrowsUpToItsOwnMaximum() {
    var claim = new MemoryClaim(room, 10);
    assertThat(claim.grow(4)).isTrue();
    assertThat(claim.grow(7)).isFalse();
    assertThat(claim.grow(6)).isTrue();
    assertThat(claim.grow(1)).isFalse();
    assertTaken(10);
  }

  @Test
  void aClaimGrowsUpToWhatOthersLeave() {
    assertThat(room.tryTake(ROOM - 5)).isTrue();
    var claim = new MemoryClaim(room, 10);
    assertThat(claim.grow(6)).isFalse();
    assertThat(claim.grow(5)).isTrue();
    claim.close();
    assertTaken(ROOM - 5);
  }

  @Test
  void whatIsGivenBackMayBeClaimedAgain() {
    var claim = new MemoryClaim(room, 10);
    assertThat(claim.grow(10)).isTrue();
    claim.release();
    assertTaken(0);
    assertThat(claim.grow(10)).isTrue();
  }

  @Test
  void aClosedClaimRefusesGrowth() {
    var claim = new MemoryClaim(room, 10);
    assertThat(claim.grow(5)).isTrue();
    claim.close();
    assertThat(claim.grow(1)).isFalse();
    claim.release();
    claim.close();
    assertTaken(0);
  }

  @RepeatedTest(20)
  void twoClaimsThatRaceFillTheRoomAndNeverExceedIt() throws Exception {
    var start = new CyclicBarrier(2);
    var one = CompletableFuture.supplyAsync(() -> grown(start, new MemoryClaim(room, ROOM)));
    var other = CompletableFuture.supplyAsync(() -> grown(start, new MemoryClaim(room, ROOM)));
    assertThat(Patience.get(one) + Patience.get(other)).isEqualTo(ROOM);
  }

  @RepeatedTest(20)
  void aClaimThatGrowsWhileItIsClosedKeepsNothing() throws Exception {
    var claim = new MemoryClaim(room, ROOM);
    var start = new CyclicBarrier(2);
    var growth = CompletableFuture.supplyAsync(() -> grown(start, claim));
    start.await();
    claim.close();
    assertThat(Patience.get(growth)).isLessThanOrEqualTo(ROOM);
    assertTaken(0);
  }

  /** Lets it grow until it is refused, and returns by how much it grew. */
  private static int grown(CyclicBarrier start, MemoryClaim claim) {
    try {
      start.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    int grown = 0;
    while (claim.grow(1)) {
      grown++;
    }
    return grown;
  }

  private void assertTaken(int size) {
    assertThat(room.tryTake(ROOM - size + 1)).isFalse();
    assertThat(room.tryTake(ROOM - size)).isTrue();
    room.release(ROOM - size);
  }
}
