package io.grounds.exec.sandbox.launcher;

/**
 * How many bytes of stdin may still be sent to a launcher, which keeps a bounded number that its
 * program has not read: docs/launcher.md, frames {@code I} and {@code n}. Not thread-safe.
 */
public final class StdinCredit {

  /** Most bytes that may be sent and not yet confirmed. */
  public static final int MAX_BYTES = 1 << 20;

  private int unconfirmed;

  /** Takes credit for as many of these bytes as there is; returns how many. */
  public int take(int bytes) {
    int taken = Math.min(bytes, MAX_BYTES - unconfirmed);
    unconfirmed += taken;
    return taken;
  }

  /** The program has read these bytes, or has closed its stdin. */
  public void confirm(int bytes) {
    unconfirmed = Math.max(0, unconfirmed - bytes);
  }
}
