package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.CollectedOutput;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.RunRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images that cannot be trusted with a program, made of one that can. */
@Tag("docker")
class LanguageCatalogueTest {

  private static final String REPOSITORY = "grounds/test";

  private final String language = "test-" + UUID.randomUUID();
  private final String image = "%s/exec-%s:latest".formatted(REPOSITORY, language);

  @AfterEach
  void remove() throws Exception {
    docker(List.of("docker", "image", "rm", image));
  }

  @ParameterizedTest
  @CsvSource({
    "USER root, runs as root",
    "USER 0:0, runs as root",
    "VOLUME /data, declares volumes",
    "ENV EXEC=, does not set EXEC",
    "ENV FILE=, does not set FILE",
  })
  void anImageThatBreaksTheContractIsRefusedWithTheReason(String line, String reason)
      throws Exception {
    makeImage("ENV FILE=x", "ENV EXEC=x", line);
    assertRefused(Set.of(), reason);
  }

  @ParameterizedTest
  @CsvSource({
    "USER root, runs as root",
    "VOLUME /data, declares volumes",
    "ENTRYPOINT [], has no entrypoint",
  })
  void inCompatibilityModeTheRestOfTheContractHolds(String line, String reason) throws Exception {
    makeImage("ENTRYPOINT [\"x\"]", line);
    assertRefused(Set.of(language), reason);
  }

  private void assertRefused(Set<String> compatible, String reason) {
    try (var engine = new TestSandbox(REPOSITORY, compatible, TestSandbox.NO_POOL)) {
      assertThatThrownBy(
              () ->
                  engine.sandbox.start(
                      RunId.random(), new RunRequest(language, ""), new CollectedOutput()))
          .isInstanceOf(InvalidRun.class)
          .hasMessageContaining(reason);
    }
  }

  /** An import and no build: it takes the lines as they are, and no builder. */
  private void makeImage(String... lines) throws IOException, InterruptedException {
    var changes = String.join("' -c '", lines);
    docker(
        List.of(
            "sh",
            "-c",
            "tar -c -T /dev/null | docker import -c 'USER 1000' -c '%s' - %s"
                .formatted(changes, image)));
  }

  private static void docker(List<String> command) throws IOException, InterruptedException {
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new AssertionError(command + " ended with " + status);
    }
  }
}
