package io.grounds.exec.sandbox.launcher;

import io.grounds.exec.run.Signal;
import io.grounds.exec.run.TerminalSize;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is sent to the launcher; docs/launcher.md has the format. */
public final class LauncherFrames {

  private LauncherFrames() {}

  /** A file for the working directory. */
  public static byte[] file(String path, byte[] content) {
    var payload = new ByteArrayOutputStream(path.length() + 1 + content.length);
    payload.writeBytes(text(path));
    payload.writeBytes(content);
    return frame('F', payload.toByteArray());
  }

  /** Compile and run what was sent. */
  public static byte[] run(
      Duration time, long outputBytes, List<String> arguments, Optional<TerminalSize> terminal) {
    var payload = new ByteArrayOutputStream();
    payload.writeBytes(text("time=" + time.toMillis()));
    payload.writeBytes(text("output=" + outputBytes));
    arguments.forEach(argument -> payload.writeBytes(text("arg=" + argument)));
    terminal.ifPresent(
        size -> payload.writeBytes(text("tty=" + size.rows() + "x" + size.columns())));
    return frame('R', payload.toByteArray());
  }

  /** Bytes for the program's stdin; no frame for no bytes. */
  public static byte[] stdin(byte[] bytes) {
    return bytes.length == 0 ? bytes : frame('I', bytes);
  }

  /** The end of the program's stdin. */
  public static byte[] endOfStdin() {
    return frame('E', new byte[0]);
  }

  /** A signal for the program. */
  public static byte[] signal(Signal signal) {
    return frame('S', new byte[] {(byte) signal.number()});
  }

  /** Another size of the program's terminal. */
  public static byte[] resize(TerminalSize size) {
    var payload = ByteBuffer.allocate(2 * Short.BYTES);
    payload.putShort((short) size.rows()).putShort((short) size.columns());
    return frame('W', payload.array());
  }

  private static byte[] text(String text) {
    return (text + "\0").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] frame(char type, byte[] payload) {
    return ByteBuffer.allocate(FrameReader.HEADER_BYTES + payload.length)
        .put((byte) type)
        .putInt(payload.length)
        .put(payload)
        .array();
  }
}
