package io.grounds.exec.engineio.protocol;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What carries packets. */
public enum TransportName {
  POLLING,
  WEBSOCKET;

  /** As clients write it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<TransportName> of(@Nullable String wire) {
    for (var name : values()) {
      if (name.wire().equals(wire)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
