package io.grounds.exec.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPartsTest {

  private final TextParts parts = new TextParts(10);

  @Test
  void partsAreJoinedUpToTheMaximum() {
    parts.add("12345");
    parts.add("");
    parts.add("67890");
    assertThat(parts.take()).contains("1234567890");
  }

  @Test
  void oneMoreIsTooLongWhateverFollows() {
    parts.add("12345");
    parts.add("678901");
    parts.add("");
    assertThat(parts.take()).isEmpty();
  }

  @Test
  void afterOneThatWasTooLongTheNextIsTaken() {
    parts.add("12345678901");
    parts.take();
    parts.add("next");
    assertThat(parts.take()).contains("next");
  }

  @Test
  void aCharacterInTwoPartsIsWhole() {
    parts.add("\uD83D");
    parts.add("\uDE00");
    assertThat(parts.take()).contains("😀");
  }

  @Test
  void noPartsAreAnEmptyMessage() {
    assertThat(parts.take()).contains("");
  }
}
