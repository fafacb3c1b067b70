package io.grounds.exec.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {

  private final Utf8Text text = new Utf8Text();

  @ParameterizedTest
  @ValueSource(strings = {"é", "€", "😀", "a😀é€b", "👩‍👩‍👧"})
  void splitAnywhereItArrivesWhole(String characters) {
    var bytes = characters.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      var text = new Utf8Text();
      var first = text.add(ByteBuffer.wrap(bytes, 0, cut));
      var second = text.add(ByteBuffer.wrap(bytes, cut, bytes.length - cut));
      assertThat(first + second + text.end()).as("cut at %s", cut).isEqualTo(characters);
      assertThat(first).doesNotContain("\uFFFD");
    }
  }

  @Test
  void byteByByteEachCharacterComesWithItsLastByte() {
    var bytes = "😀".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3; i++) {
      assertThat(text.add(ByteBuffer.wrap(bytes, i, 1))).isEmpty();
    }
    assertThat(text.add(ByteBuffer.wrap(bytes, 3, 1))).isEqualTo("😀");
  }

  @Test
  void bytesThatAreNoUtf8BecomeReplacementsAndWhatFollowsIsRight() {
    assertThat(text.add(bytes(0xFF, 'a', 0xC3, 'b'))).isEqualTo("\uFFFDa\uFFFDb");
  }

  @Test
  void aCharacterCutOffByTheEndIsAReplacement() {
    assertThat(text.add(bytes('a', 0xE2, 0x82))).isEqualTo("a");
    assertThat(text.end()).isEqualTo("\uFFFD");
  }

  private static ByteBuffer bytes(int... values) {
    var buffer = ByteBuffer.allocate(values.length);
    for (int value : values) {
      buffer.put((byte) value);
    }
    return buffer.flip();
  }
}
