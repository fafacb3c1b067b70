package io.grounds.exec.engineio;

import java.util.Locale;

/** Why a session ended. */
public enum CloseCause {
  /** The client said so, or its connection went. */
  TRANSPORT_CLOSE,
  TRANSPORT_ERROR,
  PING_TIMEOUT,
  PARSE_ERROR,
  /** The application said so. */
  FORCED_CLOSE,
  /** Too much waited for the client, or for too long. */
  STALLED;

  /** As logs write it: {@code transport close}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
