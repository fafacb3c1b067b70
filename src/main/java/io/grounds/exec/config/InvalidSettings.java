package io.grounds.exec.config;

import java.util.List;

/** The deployment cannot start: every setting that is wrong, a line each. */
final class InvalidSettings extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSettings(List<String> errors) {
    super("grounds-exec cannot start:\n  " + String.join("\n  ", errors));
  }
}
