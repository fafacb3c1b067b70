package io.grounds.exec.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.memory.MemoryClaim;
import org.junit.jupiter.api.Test;

class TextPartsTest {

  private static final int ROOM = 12;

  private final MemoryBudget room = new MemoryBudget(ROOM);
  private final MemoryClaim claim = new MemoryClaim(room, 10);
  private final TextParts parts = new TextParts(claim);

  @Test
  void partsAreJoinedUpToTheMaximum() {
    assertThat(parts.add("12345")).isTrue();
    assertThat(parts.add("")).isTrue();
    assertThat(parts.end("67890")).contains("1234567890");
  }

  @Test
  void oneMoreIsTooLongWhateverFollows() {
    assertThat(parts.add("12345")).isTrue();
    assertThat(parts.add("678901")).isFalse();
    assertThat(parts.add("")).isFalse();
    assertThat(parts.end("")).isEmpty();
  }

  @Test
  void theLastPartMayBeTheOneThatIsTooMuch() {
    assertThat(parts.add("12345")).isTrue();
    assertThat(parts.end("678901")).isEmpty();
    assertThat(parts.end("12345678901")).isEmpty();
  }

  @Test
  void afterOneThatWasTooLongTheNextIsTaken() {
    assertThat(parts.add("12345678901")).isFalse();
    assertThat(parts.end("")).isEmpty();
    assertThat(parts.end("next")).contains("next");
  }

  @Test
  void aCharacterInTwoPartsIsWhole() {
    assertThat(parts.add("\uD83D")).isTrue();
    assertThat(parts.end("\uDE00")).contains("😀");
  }

  @Test
  void aMessageMayBeEmpty() {
    assertThat(parts.end("")).contains("");
    assertThat(parts.add("")).isTrue();
    assertThat(parts.end("")).contains("");
  }

  @Test
  void onlyWhatIsHeldTakesRoom() {
    assertThat(parts.add("1234567890")).isTrue();
    assertThat(room.tryTake(ROOM - 9)).isFalse();
    assertThat(parts.end("")).isPresent();
    assertThat(room.tryTake(ROOM)).isTrue();
    assertThat(parts.end("came whole")).contains("came whole");
  }

  @Test
  void whatIsTooLongTakesNoRoomAnyMore() {
    assertThat(parts.add("12345")).isTrue();
    assertThat(parts.add("678901")).isFalse();
    assertThat(room.tryTake(ROOM)).isTrue();
  }

  @Test
  void whereOthersHaveTakenTheRoomNothingIsHeld() {
    assertThat(room.tryTake(ROOM)).isTrue();
    assertThat(parts.add("1")).isFalse();
    assertThat(parts.end("2")).isEmpty();
  }

  @Test
  void afterItsClaimIsClosedNothingIsHeld() {
    assertThat(parts.add("12345")).isTrue();
    claim.close();
    assertThat(parts.add("6")).isFalse();
    assertThat(room.tryTake(ROOM)).isTrue();
  }
}
