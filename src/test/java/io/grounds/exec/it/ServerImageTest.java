package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.Answer;
import io.grounds.exec.it.client.RunClient;
import io.grounds.exec.it.process.DockerCli;
import io.grounds.exec.run.Patience;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The server as {@code make image} builds it, seen from outside its container. */
@Tag("docker")
class ServerImageTest {

  private static final int PORT = 8080;
  private static final Path SOCKET = Path.of("/var/run/docker.sock");

  private static GenericContainer<?> server;

  @BeforeAll
  static void start(@TempDir File folder) throws Exception {
    var build = new ProcessBuilder("scripts/server-image").redirectErrorStream(true);
    build.environment().put("REPOSITORY", "grounds/test");
    build.environment().put("TAG", "latest");
    var log = new File(folder, "build.log");
    assertThat(build.redirectOutput(log).start().waitFor()).as(() -> read(log.toPath())).isZero();

    var group = Files.getAttribute(SOCKET, "unix:gid").toString();
    server =
        new GenericContainer<>("grounds/test/server:latest")
            .withFileSystemBind(SOCKET.toString(), SOCKET.toString(), BindMode.READ_WRITE)
            .withCreateContainerCmdModifier(
                create -> create.getHostConfig().withGroupAdd(List.of(group)))
            .withEnv("GROUNDS_LANGUAGES", "python3,ruby")
            .withExposedPorts(PORT)
            .waitingFor(
                Wait.forHttp("/grounds/health/ready").withStartupTimeout(Duration.ofMinutes(3)));
    server.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop();
    }
  }

  @Test
  void programsRunAndThoseUnderWayEndBeforeTheServerDoes() throws Exception {
    try (var first = RunClient.connect(server.getMappedPort(PORT));
        var last = RunClient.connect(server.getMappedPort(PORT))) {
      assertThat(Answer.text(first.run("python3", "print(6 * 7)").untilTerminal(), "stdout"))
          .isEqualTo("42\n");

      last.run("ruby", "puts 1\nsleep 3\nputs 2").next();
      var stopping =
          CompletableFuture.runAsync(
              () -> DockerCli.docker("stop", "--time", "60", server.getContainerId()));
      assertThat(Answer.text(last.untilTerminal(), "stdout")).isEqualTo("1\n2\n");
      Patience.get(stopping);
    }
    assertThat(server.getLogs()).contains("ruby exited").doesNotContain("puts 1");
  }

  @Test
  void itIsNobodyInParticularInThere() throws Exception {
    assertThat(server.getDockerClient().inspectImageCmd("grounds/test/server:latest").exec())
        .extracting(image -> image.getConfig().getUser())
        .isEqualTo("grounds");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
