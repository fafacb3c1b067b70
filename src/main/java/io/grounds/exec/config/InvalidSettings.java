package io.grounds.exec.config;

import java.util.List;

/** The deployment cannot start: every setting that is wrong, a line each. */
final class InvalidSettings extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A setting with an invalid value. */
  static InvalidSettings of(Setting setting, String value) {
    return new InvalidSettings(List.of(line(setting, value)));
  }

  /** The message for an invalid value. */
  static String line(Setting setting, String value) {
    return "%s: \"%s\" is not valid; allowed is %s"
        .formatted(setting.name(), value, setting.allowed());
  }

  InvalidSettings(List<String> errors) {
    super("grounds-exec cannot start:\n  " + String.join("\n  ", errors));
  }
}
