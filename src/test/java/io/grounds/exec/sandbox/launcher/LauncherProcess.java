package io.grounds.exec.sandbox.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.run.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The launcher without a container: process 1 of a process namespace of its own, in a folder of the
 * test's.
 */
final class LauncherProcess implements AutoCloseable {

  /** What the build put into the WAR. */
  static final Path OURS =
      Path.of("target/classes/io/grounds/exec/docker/launcher", architecture()).toAbsolutePath();

  private final Process process;
  private final List<Frame> frames = new ArrayList<>();
  private final FrameReader reader =
      new FrameReader((type, payload) -> frames.add(new Frame(type, text(payload))));

  record Frame(char type, String text) {}

  LauncherProcess(Path launcher, Path folder, Map<String, String> environment, String... options) {
    var words = new ArrayList<>(List.of("unshare", "--pid", "--fork", "--kill-child"));
    if (!System.getProperty("user.name").equals("root")) {
      words.addAll(List.of("--user", "--map-root-user"));
    }
    words.addAll(List.of("--mount-proc", launcher.toString()));
    words.addAll(Arrays.asList(options));
    var builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().putAll(environment);
    try {
      process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LauncherProcess send(byte[]... all) {
    try {
      for (var frame : all) {
        process.getOutputStream().write(frame);
      }
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It has ended already, as some must.
    }
    return this;
  }

  static byte[] frame(char type, String payload) {
    var bytes = payload.getBytes(UTF_8);
    return ByteBuffer.allocate(5 + bytes.length)
        .put((byte) type)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  static byte[] run(String... texts) {
    return frame('R', Stream.of(texts).map(text -> text + "\0").collect(Collectors.joining()));
  }

  /** Blocks until there was a frame of this type; fails where it ends without. */
  Frame await(char type) {
    while (true) {
      for (var frame : frames) {
        if (frame.type() == type) {
          return frame;
        }
      }
      if (!read()) {
        throw new AssertionError("no frame " + type + ", only " + told());
      }
    }
  }

  /** Blocks until so much was written to stdout. */
  void awaitText(String text) {
    while (!text('1').contains(text)) {
      if (!read()) {
        throw new AssertionError("not written, only " + told());
      }
    }
  }

  /** Reads to its end. */
  LauncherProcess untilEnd() {
    while (read()) {
      // All of it.
    }
    return this;
  }

  List<Frame> frames(char type) {
    return frames.stream().filter(frame -> frame.type() == type).toList();
  }

  /** All that came in frames of this type. */
  String text(char type) {
    return frames(type).stream().map(Frame::text).collect(Collectors.joining());
  }

  LauncherReport report() {
    return LauncherReport.read(UTF_8.encode(await('x').text()));
  }

  void hangUp() throws IOException {
    process.getOutputStream().close();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the launcher does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private boolean read() {
    try {
      var bytes = new byte[1 << 16];
      InputStream out = process.getInputStream();
      int count = out.read(bytes);
      if (count > 0) {
        reader.read(ByteBuffer.wrap(bytes, 0, count));
      }
      return count > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String told() {
    return frames.stream().map(frame -> frame.type() + frame.text()).toList().toString();
  }

  private static String text(ByteBuffer payload) {
    return UTF_8.decode(payload).toString();
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
  }
}
