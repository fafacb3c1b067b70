package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Journal;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunSession;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one client asks and is told, through whichever door it came: its runs, and the outbox that
 * their answers go to. Thread-safe, does not block; the door that opened it closes it.
 */
public final class Conversation implements AutoCloseable {

  private final Outbox outbox;
  private final RunSession runs;

  /**
   * @param sessions opens the session that gives the journal of each run to the consumer
   */
  Conversation(Outbox outbox, Function<Consumer<Journal>, RunSession> sessions) {
    this.outbox = outbox;
    this.runs = sessions.apply(outbox::follow);
  }

  /**
   * Starts a run, or tells the client why not.
   *
   * @param message read only where it did not come too early; may refuse itself with {@link
   *     InvalidRun}
   */
  public void request(Supplier<RunMessage> message) {
    try {
      runs.request(() -> read(message.get()));
    } catch (InvalidRun e) {
      outbox.offer(Chunk.error(e.sentence()));
    }
  }

  /** The client is gone for now; its run goes on. */
  void leave() {
    runs.leave();
  }

  /** Tells when all that waits has been sent, or never will be. */
  void finish(Runnable done) {
    outbox.finish(done);
  }

  /** The client is gone, and what it has running with it. */
  @Override
  public void close() {
    runs.close();
    outbox.close();
  }

  private Program read(RunMessage message) {
    if (message.wantsDetails()) {
      outbox.tellDetails();
    }
    return message.toProgram();
  }
}
