package io.grounds.exec.run;

/**
 * What one client may use of the server, for as long as it is connected. Guarded by its {@link
 * RunSession}; does not block.
 */
interface Quota {

  /**
   * Counts a request.
   *
   * @throws InvalidRun if the client has used up what it may; nothing is counted then
   */
  void request();

  /**
   * The connection is gone, and the client may come back on another one.
   *
   * @param isBusy whether a run of the client goes on
   */
  void leave(boolean isBusy);
}
