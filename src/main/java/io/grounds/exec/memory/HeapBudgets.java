package io.grounds.exec.memory;

/**
 * The heap that all clients together may make the server hold. Made once and given to all
 * endpoints, so that it is divided in one place.
 *
 * @param output for what waits to be sent
 * @param input for what has come in part
 * @param kept for what was sent, and may have to be sent again
 */
public record HeapBudgets(MemoryBudget output, MemoryBudget input, MemoryBudget kept) {

  /**
   * Shares out one half of a heap; the other is for everything else.
   *
   * @param heapBytes size of the heap, of which a character takes two
   */
  public static HeapBudgets ofHeap(long heapBytes) {
    long chars = heapBytes / Character.BYTES;
    return new HeapBudgets(
        new MemoryBudget(chars / 4), new MemoryBudget(chars / 8), new MemoryBudget(chars / 8));
  }
}
