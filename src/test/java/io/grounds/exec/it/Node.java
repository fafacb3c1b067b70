package io.grounds.exec.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the scripts of {@code src/test/node}, each a process of its own in {@code target/node},
 * whose {@code node_modules} are theirs.
 */
public final class Node {

  private static final long TIMEOUT_SECONDS = 60;
  private static final Path HOME = Path.of("target", "node");
  private static final String SCRIPTS = "../../src/test/node/";

  private Node() {}

  /**
   * Runs a script to its end and returns the lines that it prints.
   *
   * @param script name of the file
   * @param stdinLines what it reads
   * @throws AssertionError with what it complains of, if it fails or takes longer than a minute
   */
  public static List<String> run(String script, List<String> arguments, List<String> stdinLines) {
    var command = new ArrayList<>(List.of("node", SCRIPTS + script));
    command.addAll(arguments);
    try {
      // Files, so that neither side ever waits for the other to read.
      var directory = Files.createTempDirectory("node");
      try {
        var in = Files.write(directory.resolve("in"), stdinLines).toFile();
        var out = directory.resolve("out");
        var err = directory.resolve("err");
        int status = status(command, in, out.toFile(), err.toFile());
        if (status != 0) {
          throw new AssertionError(command + " exits with " + status + ":\n" + read(err));
        }
        return read(out).lines().toList();
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new AssertionError(command + " does not run in " + HOME.toAbsolutePath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static int status(List<String> command, File in, File out, File err)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .directory(HOME.toFile())
            .redirectInput(in)
            .redirectOutput(out)
            .redirectError(err)
            .start();
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(command + " does not end:\n" + read(err.toPath()));
      }
      return process.exitValue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }

  private static void delete(Path directory) throws IOException {
    for (var name : List.of("in", "out", "err")) {
      Files.deleteIfExists(directory.resolve(name));
    }
    Files.delete(directory);
  }
}
