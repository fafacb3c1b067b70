package io.grounds.exec.it.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The engine as an operator sees it. */
public final class DockerCli {

  private DockerCli() {}

  /** Ids of all containers that a server's process answers for, running or not. */
  public static List<String> containersOf(long pid) {
    var format = "{{.ID}} {{.Label \"grounds.process\"}}";
    return docker("ps", "--all", "--format", format, "--filter", "label=grounds.process").stream()
        .filter(line -> line.split("/", -1)[1].equals(Long.toString(pid)))
        .map(line -> line.split(" ", -1)[0])
        .toList();
  }

  public static List<String> docker(String... arguments) {
    var command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var lines = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
      assertThat(process.waitFor()).as("%s: %s", command, lines).isZero();
      return lines;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
