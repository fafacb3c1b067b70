package io.grounds.exec.run;

/**
 * Size of a terminal, in characters.
 *
 * @param rows 1 to 65,535
 * @param columns 1 to 65,535
 */
public record TerminalSize(int rows, int columns) {

  private static final int MAX = 65_535;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public TerminalSize {
    if (rows < 1 || rows > MAX || columns < 1 || columns > MAX) {
      throw new IllegalArgumentException(rows + "x" + columns + " is no size of a terminal");
    }
  }
}
