package io.grounds.exec.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.admin.TelemetryOptions;
import io.grounds.exec.docker.engine.EngineAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void defaultsAreThoseOfTheOriginal() {
    var settings = read(Map.of());
    assertThat(settings.engine())
        .isEqualTo(new EngineAddress(URI.create("unix:///var/run/docker.sock"), null));
    assertThat(settings.images().repository()).isEqualTo("grounds");
    assertThat(settings.images().tag()).isEqualTo("latest");
    assertThat(settings.confinement().time()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void theHostForRunnersComesFirst() {
    var settings =
        read(Map.of("DOCKER_HOST", "tcp://a:2375", "DOCKER_HOST_RUNNERS", "tcp://b:2375"));
    assertThat(settings.engine().host()).isEqualTo(URI.create("tcp://b:2375"));
  }

  @Test
  void anEmptyRepositoryIsNone() {
    assertThat(read(Map.of("REPOSITORY", "")).images().repository()).isEmpty();
    assertThat(read(Map.of("REPOSITORY", "registry.example:5000/a/b")).images().repository())
        .isEqualTo("registry.example:5000/a/b");
  }

  @Test
  void whatIsSetToNothingIsNotSet() {
    var settings = read(Map.of("TAG", "", "DOCKER_HOST", " ", "GROUNDS_MEMORY", ""));
    assertThat(settings.images().tag()).isEqualTo("latest");
    assertThat(settings.engine().host()).isEqualTo(URI.create("unix:///var/run/docker.sock"));
    assertThat(settings.confinement().memoryBytes()).isEqualTo(256L << 20);
  }

  @Test
  void whoMayShowAFrameIsWhoMayConnectUnlessSetOtherwise() {
    assertThat(read(Map.of()).frameAncestors().origins()).containsExactly("*");
    assertThat(read(Map.of("GROUNDS_CORS_ORIGIN", "self")).frameAncestors().origins())
        .containsExactly("self");
    var both = Map.of("GROUNDS_CORS_ORIGIN", "self", "GROUNDS_EMBED_ORIGIN", "https://a.example");
    assertThat(read(both).frameAncestors().origins()).containsExactly("https://a.example");
    assertThatThrownBy(
            () -> read(Map.of("GROUNDS_EMBED_ORIGIN", "https://a.example; script-src *")))
        .isInstanceOf(InvalidSettings.class);
  }

  @Test
  void thereAreFourRunsForEachProcessorUnlessSetOtherwise() {
    assertThat(Settings.read(name -> Optional.empty(), 2).limits().runs()).isEqualTo(8);
    assertThat(Settings.read(name -> Optional.empty(), 64).limits().runs()).isEqualTo(128);
    assertThat(read(Map.of("GROUNDS_RUNS", "3")).limits().runs()).isEqualTo(3);
  }

  @Test
  void compatibilityModeIsForTheLanguagesThatAreNamed() {
    assertThat(read(Map.of()).images().languages()).isEmpty();
    assertThat(read(Map.of("GROUNDS_LANGUAGES", "lua,c-99")).images().languages())
        .containsExactlyInAnyOrder("lua", "c-99");
    assertThat(read(Map.of()).compatible()).isEmpty();
    assertThat(read(Map.of("GROUNDS_COMPATIBLE", "")).compatible()).isEmpty();
    assertThat(read(Map.of("GROUNDS_COMPATIBLE", "lua, c-99")).compatible())
        .containsExactlyInAnyOrder("lua", "c-99");
  }

  @Test
  void unitsAreThoseOfTheTable() {
    var settings =
        read(
            Map.of(
                "GROUNDS_MEMORY", "80",
                "GROUNDS_OUTPUT_LIMIT", "2",
                "GROUNDS_DISK", "7",
                "GROUNDS_CPUS", "0.5"));
    assertThat(settings.confinement().memoryBytes()).isEqualTo(80L << 20);
    assertThat(settings.limits().outputBytes()).isEqualTo(2048);
    assertThat(settings.confinement().diskBytes()).isEqualTo(7L << 20);
    assertThat(settings.confinement().cpus()).isEqualTo(0.5);
  }

  @Test
  void tlsTakesItsCertificatesFromTheFolder(@TempDir Path folder) throws Exception {
    var settings = Map.of("DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", folder.toString());
    assertThatThrownBy(() -> read(settings))
        .hasMessageContaining("DOCKER_CERT_PATH: cannot read " + folder.resolve("ca.pem"))
        .hasMessageContaining("key.pem");

    for (var file : new String[] {"ca.pem", "cert.pem", "key.pem"}) {
      Files.createFile(folder.resolve(file));
    }
    assertThat(read(settings).engine().certificates()).isEqualTo(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "false"})
  void withoutTlsNoCertificatesAreNeeded(String verify) {
    assertThat(read(Map.of("DOCKER_TLS_VERIFY", verify, "DOCKER_CERT_PATH", "/none")).engine())
        .extracting(EngineAddress::certificates)
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "GROUNDS_RUNS,0",
    "GROUNDS_RUNS,129",
    "GROUNDS_RUNS,many",
    "GROUNDS_QUEUE,-1",
    "GROUNDS_TIME_LIMIT,1.5",
    "GROUNDS_MEMORY,99999999999",
    "GROUNDS_CPUS,0",
    "GROUNDS_POOL_SIZES,c=2-1",
    "GROUNDS_HEALTH_LANGUAGE,'a b'",
    "OTEL_EXPORTER_OTLP_ENDPOINT,localhost:4318",
    "OTEL_EXPORTER_OTLP_ENDPOINT,ftp://localhost",
    "DOCKER_HOST,http://localhost",
    "DOCKER_HOST,tcp://localhost",
    "DOCKER_HOST,unix:",
    "TAG,a b",
    "REPOSITORY,UPPER",
    "GROUNDS_LANGUAGES,'lua,'",
    "GROUNDS_COMPATIBLE,*",
    "GROUNDS_COMPATIBLE,'lua,,ruby'",
    "GROUNDS_COMPATIBLE,grounds/exec-lua",
    "GROUNDS_THREADS,a b",
  })
  void aWrongValueIsNamedWithWhatIsAllowed(String name, String value) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining(
            "%s: \"%s\" is not valid; allowed is %s"
                .formatted(name, value, Setting.valueOf(name).allowed()));
  }

  @Test
  void figuresGoToWhoeverIsNamed() {
    assertThat(read(Map.of()).telemetry().targets()).isEmpty();
    var settings =
        read(
            Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318/",
                "OTEL_EXPORTER_OTLP_HEADERS", "authorization=Bearer%20abc,x-a=1",
                "OTEL_METRIC_EXPORT_INTERVAL", "5000",
                "NEWRELIC_LICENSE_KEY", "key",
                "NEWRELIC_APP_NAME", "Our programs"));
    assertThat(settings.telemetry().interval()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.telemetry().targets())
        .containsExactly(
            new TelemetryOptions.Target(
                URI.create("http://collector:4318"),
                Map.of("authorization", "Bearer abc", "x-a", "1"),
                "grounds-exec"),
            new TelemetryOptions.Target(
                URI.create("https://otlp.nr-data.net"), Map.of("api-key", "key"), "Our programs"));
  }

  @Test
  void aSecretIsNotToldBack() {
    var wrong =
        Map.of(
            "OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318",
            "OTEL_EXPORTER_OTLP_HEADERS", "s3cret");
    assertThatThrownBy(() -> read(wrong))
        .hasMessageContaining("OTEL_EXPORTER_OTLP_HEADERS: ")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void allErrorsAreToldTogether() {
    assertThatThrownBy(() -> read(Map.of("GROUNDS_RUNS", "x", "GROUNDS_PIDS", "y", "TAG", "?")))
        .hasMessageContainingAll("GROUNDS_RUNS", "GROUNDS_PIDS", "TAG");
  }

  private static Settings read(Map<String, String> set) {
    return Settings.read(name -> Optional.ofNullable(set.get(name)), 2);
  }
}
