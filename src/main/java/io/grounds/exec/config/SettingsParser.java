package io.grounds.exec.config;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.grounds.exec.config.ValueForm.DecimalNumber;
import io.grounds.exec.config.ValueForm.WholeNumber;
import io.grounds.exec.docker.engine.EngineAddress;
import java.net.URI;
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
    return !valueOf(setting).isEmpty();
  }

  /** A whole number; any number of its form after a complaint. */
  int integer(Setting setting) {
    var text = valueOf(setting);
    return isValid(setting, text) ? Integer.parseInt(text) : ((WholeNumber) setting.form()).min();
  }

  /** A number with a fraction; any number of its form after a complaint. */
  double decimal(Setting setting) {
    var text = valueOf(setting);
    return isValid(setting, text)
        ? Double.parseDouble(text)
        : ((DecimalNumber) setting.form()).min().doubleValue();
  }

  Duration millis(Setting setting) {
    return Duration.ofMillis(integer(setting));
  }

  /** Its value, which the caller must not use after a complaint. */
  String text(Setting setting) {
    var text = valueOf(setting);
    var unused = isValid(setting, text);
    return text;
  }

  /** What a set value says; empty if nothing is set, or after a complaint. */
  <T> Optional<T> read(Setting setting, Function<String, T> reading) {
    return isSet(setting) && isValid(setting, valueOf(setting))
        ? Optional.of(reading.apply(valueOf(setting)))
        : Optional.empty();
  }

  /** Values with commas between; none after a complaint. */
  Set<String> list(Setting setting) {
    var text = valueOf(setting);
    return isValid(setting, text)
        ? Arrays.stream(text.split(",", -1)).map(String::strip).collect(toUnmodifiableSet())
        : Set.of();
  }

  EngineAddress engine() {
    var setting =
        isSet(Setting.DOCKER_HOST_RUNNERS) ? Setting.DOCKER_HOST_RUNNERS : Setting.DOCKER_HOST;
    var host =
        isValid(setting, valueOf(setting))
            ? engineHost(valueOf(setting))
            : engineHost(Setting.DOCKER_HOST.defaultText());
    if (!isTrue(Setting.DOCKER_TLS_VERIFY)) {
      return new EngineAddress(host, null);
    }
    var folder = Path.of(valueOf(Setting.DOCKER_CERT_PATH).replaceFirst("^~", home()));
    for (var file : List.of("ca.pem", "cert.pem", "key.pem")) {
      if (!Files.isReadable(folder.resolve(file))) {
        complain(Setting.DOCKER_CERT_PATH, "cannot read " + folder.resolve(file));
      }
    }
    return new EngineAddress(host, folder);
  }

  /**
   * The address of an engine.
   *
   * @throws IllegalArgumentException if it is not one
   */
  static URI engineHost(String text) {
    var host = URI.create(text);
    boolean unix =
        "unix".equals(host.getScheme()) && host.getPath() != null && !host.getPath().isEmpty();
    boolean tcp = "tcp".equals(host.getScheme()) && host.getHost() != null && host.getPort() > 0;
    if (!unix && !tcp) {
      throw new IllegalArgumentException("no address of an engine: " + text);
    }
    return host;
  }

  /** As Docker's own client reads it: any value is true, except an empty one and a plain no. */
  private boolean isTrue(Setting setting) {
    return !Set.of("", "0", "false", "no").contains(valueOf(setting));
  }

  private String valueOf(Setting setting) {
    return source
        .get(setting.name())
        .map(String::strip)
        .filter(text -> !text.isEmpty() || setting.takesEmptyValues())
        .orElse(setting.defaultText());
  }

  private boolean isValid(Setting setting, String text) {
    boolean isValid = setting.form().accepts(text);
    if (!isValid) {
      errors.add(InvalidSettings.line(setting, setting.shown(text)));
    }
    return isValid;
  }

  private void complain(Setting setting, String what) {
    errors.add(setting.name() + ": " + what);
  }

  private static String home() {
    return System.getProperty("user.home", "");
  }
}
