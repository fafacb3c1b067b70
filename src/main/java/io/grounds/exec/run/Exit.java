package io.grounds.exec.run;

import java.util.Optional;

/**
 * What is known of a program's end.
 *
 * @param number the exit code, 0 to 255, or the number of the signal; 0 for other endings
 * @param outOfMemory whether the kernel killed something in the container for want of memory
 * @param usage what it used, where the sandbox lived to tell
 */
public record Exit(Ending ending, int number, boolean outOfMemory, Optional<Usage> usage) {

  private static final int SIGKILL = 9;

  /** What ended a program. */
  public enum Ending {
    CODE,
    SIGNAL,
    TIME_LIMIT,
    OUTPUT_LIMIT
  }

  /** As a shell tells it: 0 to 255, where a signal is 128 and its number. */
  public int code() {
    return ending == Ending.CODE ? number : 128 + (ending == Ending.SIGNAL ? number : SIGKILL);
  }

  /**
   * Whether memory was short and that was the program's end, not that of a part of it: 137 alone
   * may be its own doing.
   */
  public boolean isForWantOfMemory() {
    boolean itself = ending == Ending.CODE || ending == Ending.SIGNAL;
    return outOfMemory && itself && code() == 128 + SIGKILL;
  }
}
