package io.grounds.exec.run;

import java.util.Optional;

/**
 * What is known of a program's end.
 *
 * @param number the exit code, 0 to 255, or the number of the signal; 0 for other endings
 * @param outOfMemory whether the kernel killed a process of the container because memory ran out
 * @param usage what it used; empty if the sandbox did not report it
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

  /** As a shell reports it: 0 to 255, where a signal is 128 plus its number. */
  public int code() {
    return ending == Ending.CODE ? number : 128 + (ending == Ending.SIGNAL ? number : SIGKILL);
  }

  /**
   * Whether the program ended because memory ran out. An exit code of 137 alone does not say so,
   * and neither does the kill of one of its child processes.
   */
  public boolean isForWantOfMemory() {
    boolean itself = ending == Ending.CODE || ending == Ending.SIGNAL;
    return outOfMemory && itself && code() == 128 + SIGKILL;
  }
}
