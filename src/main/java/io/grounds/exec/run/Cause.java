package io.grounds.exec.run;

import java.util.Locale;

/** Why a run ended. */
public enum Cause {
  /** The program ended by itself. */
  EXITED,
  /** A signal killed it that was not ours. */
  SIGNAL,
  /** It took longer than its time limit. */
  TIMEOUT,
  /** The kernel killed it for want of memory. */
  MEMORY,
  /** It wrote more than its limit. */
  OUTPUT,
  /** The client wanted no more of it. */
  STOPPED,
  /** It could not be run as asked; nothing was started. */
  REFUSED,
  /** A fault of ours or of the engine, or the server is being stopped. */
  INFRASTRUCTURE;

  /** As logs, figures and clients are told. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
