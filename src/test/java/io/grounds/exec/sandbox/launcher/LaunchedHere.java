package io.grounds.exec.sandbox.launcher;

import static io.grounds.exec.sandbox.launcher.LauncherProcess.frame;
import static io.grounds.exec.sandbox.launcher.LauncherProcess.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A launcher in a folder of its own, and what tests of it ask for. */
@Tag("build")
abstract class LaunchedHere {

  static final Map<String, String> SHELL = Map.of("FILE", "prog.sh", "EXEC", "sh prog.sh");

  @TempDir Path folder;
  private @Nullable LauncherProcess launcher;

  @AfterEach
  void nothingIsLeft() {
    if (launcher != null) {
      launcher.close();
    }
  }

  void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LauncherProcess shell(String code, byte[]... more) {
    return start(SHELL).send(program(code), run("time=20000")).send(more).untilEnd();
  }

  LauncherProcess start(Map<String, String> environment, String... options) {
    launcher = new LauncherProcess(LauncherProcess.OURS, folder, environment, options);
    return launcher;
  }

  static byte[] program(String code) {
    return frame('F', "prog.sh\0" + code);
  }
}
