package io.grounds.exec.config;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.grounds.exec.docker.engine.EngineAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns texts into values, and remembers what was wrong instead of giving up at the first. */
final class SettingsParser {

  private final SettingsSource source;
  private final List<String> errors = new ArrayList<>();

  SettingsParser(SettingsSource source) {
    this.source = source;
  }

  void throwIfInvalid() {
    if (!errors.isEmpty()) {
      throw new InvalidSettings(errors);
    }
  }

  boolean isSet(Setting setting) {
    return !text(setting).isEmpty();
  }

  int integer(Setting setting, int min, int max) {
    return (int) decimalOf(setting, "-?\\d{1,9}", min, max);
  }

  double decimal(Setting setting, double min, double max) {
    return decimalOf(setting, "-?\\d{1,9}(\\.\\d{1,9})?", min, max);
  }

  String matching(Setting setting, String pattern) {
    var text = text(setting);
    if (!text.matches(pattern)) {
      complain(setting);
    }
    return text;
  }

  /**
   * What is set, if anything is.
   *
   * @param reading throws {@link IllegalArgumentException} of what is not valid
   */
  <T> Optional<T> read(Setting setting, Function<String, T> reading) {
    if (!isSet(setting)) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(text(setting)));
    } catch (IllegalArgumentException e) {
      complain(setting);
      return Optional.empty();
    }
  }

  Duration millis(Setting setting, int min) {
    return Duration.ofMillis(integer(setting, min, 3_600_000));
  }

  /** Values with commas between, each of which must match; none is none too many. */
  Set<String> list(Setting setting, String pattern) {
    var values =
        Arrays.stream(text(setting).split(",", -1)).map(String::strip).collect(toUnmodifiableSet());
    if (values.stream().allMatch(value -> value.matches(pattern))) {
      return values;
    }
    complain(setting);
    return Set.of();
  }

  EngineAddress engine() {
    var setting =
        isSet(Setting.DOCKER_HOST_RUNNERS) ? Setting.DOCKER_HOST_RUNNERS : Setting.DOCKER_HOST;
    var host = host(setting);
    if (!isTrue(Setting.DOCKER_TLS_VERIFY)) {
      return new EngineAddress(host, null);
    }
    var folder = Path.of(text(Setting.DOCKER_CERT_PATH).replaceFirst("^~", home()));
    for (var file : List.of("ca.pem", "cert.pem", "key.pem")) {
      if (!Files.isReadable(folder.resolve(file))) {
        complain(Setting.DOCKER_CERT_PATH, "cannot read " + folder.resolve(file));
      }
    }
    return new EngineAddress(host, folder);
  }

  private URI host(Setting setting) {
    try {
      var host = new URI(text(setting));
      boolean unix = "unix".equals(host.getScheme()) && !host.getPath().isEmpty();
      boolean tcp = "tcp".equals(host.getScheme()) && host.getHost() != null && host.getPort() > 0;
      if (unix || tcp) {
        return host;
      }
    } catch (URISyntaxException e) {
      // Told below, as any other that is none.
    }
    complain(setting);
    return URI.create(Setting.DOCKER_HOST.defaultText());
  }

  /** As Docker's own client reads it: anything but nothing, and what plainly says no. */
  private boolean isTrue(Setting setting) {
    return !Set.of("", "0", "false", "no").contains(text(setting));
  }

  private double decimalOf(Setting setting, String pattern, double min, double max) {
    var text = text(setting);
    if (text.matches(pattern)) {
      double value = Double.parseDouble(text);
      if (value >= min && value <= max) {
        return value;
      }
    }
    complain(setting);
    return min;
  }

  /** What is set to nothing is not set, but for the one setting in which nothing is a value. */
  private String text(Setting setting) {
    return source
        .get(setting.name())
        .map(String::strip)
        .filter(text -> !text.isEmpty() || setting == Setting.REPOSITORY)
        .orElse(setting.defaultText());
  }

  private void complain(Setting setting) {
    var shown = setting.isSecret() ? "..." : text(setting);
    errors.add(InvalidSettings.line(setting, shown));
  }

  private void complain(Setting setting, String what) {
    errors.add(setting.name() + ": " + what);
  }

  private static String home() {
    return System.getProperty("user.home", "");
  }
}
