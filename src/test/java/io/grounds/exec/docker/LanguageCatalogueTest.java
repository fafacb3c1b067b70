package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.run.Allowance;
import io.grounds.exec.run.CollectedOutput;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Language;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What images say of themselves, and those that cannot be trusted with a program. */
@Tag("docker")
class LanguageCatalogueTest {

  private static final String REPOSITORY = "grounds/test";

  private final String language = "test-" + UUID.randomUUID();
  private final String alias = "alias-" + UUID.randomUUID();
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

  @Test
  void whatTheImageSaysOfItselfIsTold() throws Exception {
    makeImage(
        "ENV FILE=prog.tst",
        "ENV EXEC=x",
        "LABEL org.opencontainers.image.title=\"Test Language\"",
        "LABEL org.opencontainers.image.version=1.2",
        "LABEL grounds.aliases=\"tst %s t++\"".formatted(alias),
        "LABEL grounds.mode=test",
        "LABEL grounds.example=\"print \\\"é\\\"\"",
        "LABEL grounds.time=20",
        "LABEL grounds.memory=512");
    try (var engine = sandbox(Set.of())) {
      assertThat(only(engine))
          .isEqualTo(
              new Language(
                  language,
                  "Test Language",
                  "1.2",
                  List.of("tst", alias, "t++"),
                  "tst",
                  "test",
                  "print \"é\"",
                  new Allowance(Duration.ofSeconds(20), 512L << 20)));
    }
  }

  @Test
  void anImageThatSaysNothingGoesByItsName() throws Exception {
    makeImage("ENV FILE=x", "ENV EXEC=x");
    try (var engine = sandbox(Set.of())) {
      assertThat(only(engine))
          .isEqualTo(
              new Language(
                  language,
                  language,
                  "",
                  List.of(),
                  "x",
                  "",
                  "",
                  TestSandbox.CONFINEMENT.allowance()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "7", "x", "9999999", "99999999999999999999", "1.5", "\"\"", "63"})
  void aLimitThatIsNoneOrLessLeavesTheUsualOne(String memory) throws Exception {
    makeImage("ENV FILE=x", "ENV EXEC=x", "LABEL grounds.memory=" + memory);
    try (var engine = sandbox(Set.of())) {
      assertThat(only(engine).allowance()).isEqualTo(TestSandbox.CONFINEMENT.allowance());
    }
  }

  @Test
  void aNewImageIsFoundByItsAliasToo() throws Exception {
    try (var engine = sandbox(Set.of())) {
      engine.sandbox.tend();
      makeImage(
          "ENV FILE=x",
          "ENV EXEC=x",
          "LABEL grounds.aliases=\"%s\"".formatted(alias),
          "LABEL grounds.time=20");
      try (var execution =
          engine.sandbox.start(RunId.random(), new Program(alias, ""), new CollectedOutput())) {
        assertThat(execution.language().allowance().time()).hasSeconds(20);
      }
    }
  }

  private Language only(TestSandbox engine) {
    return engine.sandbox.languages().stream()
        .filter(each -> each.id().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private static TestSandbox sandbox(Set<String> compatible) {
    return new TestSandbox(REPOSITORY, compatible, TestSandbox.NO_POOL);
  }

  private void assertRefused(Set<String> compatible, String reason) {
    try (var engine = sandbox(compatible)) {
      assertThatThrownBy(
              () ->
                  engine.sandbox.start(
                      RunId.random(), new Program(language, ""), new CollectedOutput()))
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
