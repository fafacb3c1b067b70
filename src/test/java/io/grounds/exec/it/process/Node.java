package io.grounds.exec.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Patience;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays scripts of {@code src/test/node}, beside the modules that are installed for them. */
public final class Node {

  private static final Path SCRIPTS = Path.of("src/test/node").toAbsolutePath();
  private static final Path FOLDER = Path.of("target/node");

  private Node() {}

  /**
   * What the script printed; fails with that where the script does.
   *
   * @param stdin what it reads
   */
  public static String run(String script, List<String> arguments, List<String> stdin)
      throws IOException, InterruptedException {
    return run(script, arguments, stdin, Patience.LIMIT);
  }

  /** The same, of one that may take so long. */
  public static String run(
      String script, List<String> arguments, List<String> stdin, Duration patience)
      throws IOException, InterruptedException {
    assertThat(FOLDER.resolve("node_modules")).as("run scripts/node-modules first").exists();
    var command = new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString()));
    command.addAll(arguments);
    return LocalProcess.run(FOLDER, command, stdin, patience);
  }
}
