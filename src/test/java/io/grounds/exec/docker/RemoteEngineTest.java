package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.docker.engine.EngineAddress;
import io.grounds.exec.run.CollectedOutput;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.SandboxException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * Engines over TCP and TLS: {@code DOCKER_HOST}, {@code DOCKER_TLS_VERIFY}, {@code
 * DOCKER_CERT_PATH}. {@code make test} has built the image, from src/test/docker/engine-proxy.
 */
@Tag("docker")
class RemoteEngineTest {

  private static final int PLAIN = 2375;
  private static final int TLS = 2376;

  @TempDir static Path certificates;

  private static GenericContainer<?> proxy;

  @BeforeAll
  static void serve() {
    proxy =
        new GenericContainer<>("grounds/test-engine-proxy:latest")
            .withFileSystemBind("/var/run/docker.sock", "/var/run/docker.sock", BindMode.READ_WRITE)
            .withExposedPorts(PLAIN, TLS)
            // No registry has the image; asking for it takes seven minutes.
            .withImagePullPolicy(image -> false)
            .waitingFor(Wait.forLogMessage("serving\n", 1));
    proxy.start();
    Map.of("ca.pem", "ca.pem", "client.pem", "cert.pem", "client-key.pem", "key.pem")
        .forEach(
            (there, here) ->
                proxy.copyFileFromContainer(
                    "/certs/" + there, certificates.resolve(here).toString()));
  }

  @AfterAll
  static void stop() {
    proxy.stop();
  }

  @Test
  void programsRunOnAnEngineOverTcp() throws InterruptedException {
    assertRuns(address(PLAIN, null));
  }

  @Test
  void programsRunOnAnEngineOverTlsWithClientCertificates() throws InterruptedException {
    assertRuns(address(TLS, certificates));
  }

  @Test
  void anEngineThatDoesNotAnswerIsAnErrorOfOurs() {
    assertRefused(new EngineAddress(URI.create("tcp://localhost:1"), null));
    assertRefused(new EngineAddress(URI.create("unix:///nowhere.sock"), null));
  }

  @Test
  void anEngineThatAsksForTlsIsNotTalkedToWithout() {
    assertRefused(address(TLS, null));
  }

  private static void assertRuns(EngineAddress address) throws InterruptedException {
    try (var engine = new TestSandbox(address)) {
      var output = new CollectedOutput();
      var program = new Program("python3", "print('x' * 1_000_000)\nexit(7)");
      try (var execution = engine.sandbox.start(RunId.random(), program, output)) {
        assertThat(execution.exit().code()).isEqualTo(7);
      }
      assertThat(output.text(Channel.STDOUT)).hasSize(1_000_001);
      assertThat(engine.containers()).isEmpty();
    }
  }

  private static void assertRefused(EngineAddress address) {
    try (var engine = new TestSandbox(address)) {
      assertThatThrownBy(
              () ->
                  engine.sandbox.start(
                      RunId.random(), new Program("python3", ""), new CollectedOutput()))
          .isInstanceOf(SandboxException.class);
    }
  }

  private static EngineAddress address(int port, @Nullable Path folder) {
    return new EngineAddress(URI.create("tcp://localhost:" + proxy.getMappedPort(port)), folder);
  }
}
