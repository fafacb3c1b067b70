package io.grounds.exec.sandbox.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

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
  public static byte[] run(Duration time, long outputBytes, List<String> arguments) {
    var payload = new ByteArrayOutputStream();
    payload.writeBytes(text("time=" + time.toMillis()));
    payload.writeBytes(text("output=" + outputBytes));
    arguments.forEach(argument -> payload.writeBytes(text("arg=" + argument)));
    return frame('R', payload.toByteArray());
  }

  /** Bytes for the program to read; empty for none, which needs no frame. */
  public static byte[] input(byte[] bytes) {
    return bytes.length == 0 ? bytes : frame('I', bytes);
  }

  /** The program's input has no more. */
  public static byte[] endOfInput() {
    return frame('E', new byte[0]);
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
