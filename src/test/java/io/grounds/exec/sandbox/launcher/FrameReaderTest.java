package io.grounds.exec.sandbox.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.SandboxException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

  private final List<String> frames = new ArrayList<>();
  private final FrameReader reader =
      new FrameReader((type, payload) -> frames.add(type + UTF_8.decode(payload).toString()));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 1000})
  void framesAreFoundHoweverTheyAreCut(int length) {
    var bytes = new ByteArrayOutputStream();
    for (var text : List.of("hello", "", "é😀", "x".repeat(300))) {
      bytes.writeBytes(LauncherProcess.frame('1', text));
    }
    var all = bytes.toByteArray();
    for (int i = 0; i < all.length; i += length) {
      reader.read(ByteBuffer.wrap(all, i, Math.min(length, all.length - i)));
    }
    assertThat(frames).containsExactly("1hello", "1", "1é😀", "1" + "x".repeat(300));
  }

  @Test
  void whatIsNoFrameOfALauncherIsAFaultAndNotMemory() {
    assertThatThrownBy(() -> reader.read(ByteBuffer.wrap("hello world".getBytes(UTF_8))))
        .isInstanceOf(SandboxException.class);
  }

  @Test
  void whatComesAfterAFrameWaitsForTheNext() {
    var frame = LauncherProcess.frame('x', "abc");
    reader.read(ByteBuffer.wrap(frame, 0, frame.length - 1));
    assertThat(frames).isEmpty();
    reader.read(ByteBuffer.wrap(frame, frame.length - 1, 1));
    assertThat(frames).containsExactly("xabc");
  }
}
