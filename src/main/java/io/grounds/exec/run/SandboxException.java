package io.grounds.exec.run;

import org.jspecify.annotations.Nullable;

/**
 * A fault of the server or of the engine: message and cause are for the log, the client is told a
 * fixed sentence.
 */
public final class SandboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SandboxException(String message) {
    this(message, null);
  }

  public SandboxException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
