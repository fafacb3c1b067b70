package io.grounds.exec.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is to end with 0, and in time. */
public final class LocalProcess {

  private LocalProcess() {}

  /**
   * What it printed; fails with that where the program does.
   *
   * @param stdin lines that it reads
   */
  public static String run(Path folder, List<String> command, List<String> stdin, Duration patience)
      throws IOException, InterruptedException {
    // Files, so that neither side ever waits for the other to read.
    var output = File.createTempFile("program", ".txt");
    var input = Files.write(Files.createTempFile("program", ".in"), stdin);
    try {
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(input.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output)
              .start();
      boolean isOver = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
      var said = Files.readString(output.toPath());
      assertThat(isOver).as("it ends; it said: %s", said).isTrue();
      assertThat(process.exitValue()).as("it said: %s", said).isZero();
      return said;
    } finally {
      Files.delete(output.toPath());
      Files.delete(input);
    }
  }
}
