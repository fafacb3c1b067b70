package io.grounds.exec.run;

/**
 * How many containers of a language wait for programs.
 *
 * @param floor how many wait of it, used or not
 * @param ceiling how many wait of it at most; 0 for none
 */
public record PoolSize(int floor, int ceiling) {

  /** Most containers of a language that may wait. */
  public static final int MAX = 128;

  /**
   * A size that can be had.
   *
   * @throws IllegalArgumentException if the floor is above the ceiling, or one is out of bounds
   */
  public PoolSize {
    if (floor < 0 || ceiling < floor || ceiling > MAX) {
      throw new IllegalArgumentException(
          "A pool of %d to %d is not possible; allowed is 0 to %d.".formatted(floor, ceiling, MAX));
    }
  }
}
