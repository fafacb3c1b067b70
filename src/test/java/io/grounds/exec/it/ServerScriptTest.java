package io.grounds.exec.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.Answer;
import io.grounds.exec.it.client.RunClient;
import io.grounds.exec.it.process.DockerCli;
import io.grounds.exec.run.Patience;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server as make starts and stops it, and what is left when it dies. */
@Tag("docker")
class ServerScriptTest {

  private static final int PORT = 28080;
  private static final Path FOLDER = Path.of("target/run/" + PORT);

  @AfterEach
  void stop() throws Exception {
    long server = Files.exists(FOLDER.resolve("pid")) ? serverPid() : 0;
    script(Map.of(), "stop");
    assertThat(DockerCli.containersOf(server)).isEmpty();
  }

  @Test
  void aServerThatIsKilledLeavesNothingOnceTheNextOneRuns() throws Exception {
    start();
    RunClient.connect(PORT).run("python3", "import time\ntime.sleep(60)").next();
    long killed = serverPid();
    assertThat(DockerCli.containersOf(killed)).isNotEmpty();

    var script = scriptPid();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    // Its script as well, which cleans up for a moment.
    Patience.until(
        "it is dead", () -> !ProcessHandle.of(script).map(ProcessHandle::isAlive).orElse(false));
    start();
    Patience.until("nothing is left", () -> DockerCli.containersOf(killed).isEmpty());
  }

  @Test
  void aServerThatIsToldToStopLetsItsRunsFinish() throws Exception {
    start();
    try (var running = RunClient.connect(PORT)) {
      running.run("ruby", "puts 1\nsleep 3\nputs 2");
      running.next();
      var stopping = CompletableFuture.supplyAsync(() -> script(Map.of(), "stop"));
      assertThat(Answer.text(running.untilTerminal(), "stdout")).isEqualTo("1\n2\n");
      Patience.get(stopping);
      Patience.get(running.closed());
    }
  }

  @Test
  void wrongSettingsAreToldTogetherAndNothingStarts() {
    var said = script(Map.of("GROUNDS_RUNS", "none", "GROUNDS_MEMORY", "1"), "detach");
    assertThat(said)
        .contains("GROUNDS_RUNS: \"none\" is not valid; allowed is 1 to 128")
        .contains("GROUNDS_MEMORY: \"1\" is not valid")
        .contains("the server did not start");
  }

  private static void start() {
    assertThat(script(Map.of(), "detach")).contains("Ready: http://localhost:" + PORT);
  }

  private static long serverPid() {
    var script = scriptPid();
    return ProcessHandle.of(script)
        .flatMap(shell -> shell.descendants().findFirst())
        .map(ProcessHandle::pid)
        .orElse(script);
  }

  private static long scriptPid() {
    try {
      return Long.parseLong(Files.readString(FOLDER.resolve("pid")).strip());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String script(Map<String, String> environment, String verb) {
    var command = new ProcessBuilder("scripts/server", verb).redirectErrorStream(true);
    command.environment().put("PORT", Integer.toString(PORT));
    command.environment().putAll(environment);
    try {
      // A file and not a pipe: the server inherits it and would keep a pipe open.
      var said = File.createTempFile("server", ".txt");
      try {
        command.redirectOutput(said).start().waitFor();
        return Files.readString(said.toPath(), UTF_8);
      } finally {
        Files.delete(said.toPath());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
