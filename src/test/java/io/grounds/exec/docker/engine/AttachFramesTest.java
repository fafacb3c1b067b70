package io.grounds.exec.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.CollectedOutput;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.SandboxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachFramesTest {

  private final CollectedOutput output = new CollectedOutput();
  private final AttachFrames frames = new AttachFrames(output);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 1000})
  void framesArriveWhereverTheyAreCut(int size) {
    var all = ByteBuffer.allocate(100);
    all.put(frame(1, "one ")).put(frame(2, "error")).put(frame(1, "")).put(frame(1, "two"));
    all.flip();
    while (all.hasRemaining()) {
      var part = all.slice(all.position(), Math.min(size, all.remaining()));
      all.position(all.position() + part.remaining());
      frames.read(part);
      assertThat(part.hasRemaining()).isFalse();
    }
    assertThat(output.text(Channel.STDOUT)).isEqualTo("one two");
    assertThat(output.text(Channel.STDERR)).isEqualTo("error");
    assertThat(frames.isWhole()).isTrue();
  }

  @Test
  void oneThatIsCutOffIsNotWhole() {
    frames.read(frame(1, "one").limit(3));
    assertThat(frames.isWhole()).isFalse();
    frames.read(frame(1, "one").position(3).limit(10));
    assertThat(frames.isWhole()).isFalse();
    frames.read(frame(1, "one").position(10));
    assertThat(frames.isWhole()).isTrue();
  }

  @Test
  void whatIsNeitherStdoutNorStderrIsAFault() {
    assertThatThrownBy(() -> frames.read(frame(3, "panic"))).isInstanceOf(SandboxException.class);
    assertThatThrownBy(() -> new AttachFrames(output).read(frame('H', "TTP")))
        .isInstanceOf(SandboxException.class);
  }

  /** As the engine writes it. */
  static ByteBuffer frame(int type, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + bytes.length)
        .put((byte) type)
        .putInt(4, bytes.length)
        .put(8, bytes)
        .position(0);
  }
}
