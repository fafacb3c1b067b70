package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Patience;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Plays scripts of {@code src/test/node}, beside the modules that are installed for them. */
public final class Node {

  private static final Path SCRIPTS = Path.of("src/test/node").toAbsolutePath();
  private static final Path FOLDER = Path.of("target/node");

  private Node() {}

  /** What the script printed; fails with that where the script does. */
  static String run(String script, String... args) throws IOException, InterruptedException {
    assertThat(FOLDER.resolve("node_modules")).as("run scripts/node-modules first").exists();
    var command = new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString()));
    command.addAll(List.of(args));
    var output = File.createTempFile("node", ".txt");
    try {
      var process =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output)
              .start();
      boolean isOver = process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
      var said = Files.readString(output.toPath());
      assertThat(isOver).as("%s ends; it said: %s", command, said).isTrue();
      assertThat(process.exitValue()).as("%s said: %s", command, said).isZero();
      return said;
    } finally {
      Files.delete(output.toPath());
    }
  }
}
