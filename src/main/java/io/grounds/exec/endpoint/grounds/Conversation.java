package io.grounds.exec.endpoint.grounds;

import static java.lang.System.Logger.Level.INFO;

import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Journal;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunSession;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One client of the original's protocol, over either endpoint: its runs, and the outbox that sends
 * their answers. Thread-safe, does not block; the endpoint that opened it closes it.
 */
public final class Conversation {

  private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

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
   * @param message reads the request; called only if the quota allows one, and may throw {@link
   *     InvalidRun}
   */
  public void request(Supplier<RunMessage> message) {
    try {
      runs.request(() -> read(message.get()));
    } catch (InvalidRun e) {
      outbox.offer(Chunk.error(e.sentence()));
    }
  }

  /**
   * The connection is lost; the client's run goes on.
   *
   * @param reason for the log
   */
  void leave(String reason) {
    log("connection lost, its client may come back", reason);
    runs.leave();
  }

  /** Calls back when everything that waits was sent, or cannot be sent any more. */
  void finish(Runnable done) {
    outbox.finish(done);
  }

  /**
   * Ends the client's run and sends nothing more.
   *
   * @param reason why the connection ended, for the log
   */
  void close(String reason) {
    log("connection ended", reason);
    runs.close();
    outbox.close();
  }

  /** Only where a run goes on: a connection that ends without one is no news. */
  private void log(String what, String reason) {
    runs.current().ifPresent(run -> LOG.log(INFO, "{0}: {1}: {2}", run.value(), what, reason));
  }

  private Program read(RunMessage message) {
    if (message.wantsDetails()) {
      outbox.tellDetails();
    }
    return message.toProgram();
  }
}
