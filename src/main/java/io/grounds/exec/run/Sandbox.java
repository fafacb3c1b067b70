package io.grounds.exec.run;

import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Phase;
import java.nio.ByteBuffer;
import java.util.List;

/** Port: the place where programs run, each in a container of its own. Thread-safe. */
public interface Sandbox {

  /**
   * Starts a program. Blocks until it runs. The caller closes the execution.
   *
   * @param output is given every byte that the program writes, from one thread at a time
   * @throws InvalidRun if there is no such language
   * @throws SandboxException if the program could not be started; nothing is left of it then
   */
  Execution start(RunId id, Program program, OutputSink output) throws InterruptedException;

  /**
   * The languages that {@link #start} takes now, sorted by id. Blocks for calls to the engine.
   *
   * @throws SandboxException if the engine does not tell
   */
  List<Language> languages();

  /** How many containers wait for programs, a line for each language. Does not block. */
  List<PoolState> pools();

  /** Has another number of containers of a language wait for programs. Does not block. */
  void resizePool(String language, PoolSize size);

  /**
   * Reads all images again and replaces the containers that wait. Blocks for calls to the engine.
   *
   * @throws SandboxException if the engine does not tell
   */
  void refresh();

  /** Takes a program's output, and is told how far it is. */
  @FunctionalInterface
  interface OutputSink {

    /**
     * Takes bytes; must not block, since a container whose output is not read cannot be killed. The
     * buffer is the caller's again on return.
     */
    void write(Channel channel, ByteBuffer bytes);

    /** Is told that a phase begins, by sandboxes that know; must not block. */
    default void entered(Phase phase) {}

    /**
     * Is told that the program has read this many bytes of its stdin, or discarded them by closing
     * it, so that as many can be written again; must not block.
     */
    default void stdinCredit(int bytes) {}
  }
}
