package io.grounds.exec.endpoint;

import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.RunRequest;
import io.grounds.exec.run.RunSession;
import java.util.function.Supplier;

/**
 * What one client asks and is told, through whichever door it came: its runs, and the outbox that
 * their answers go to. Thread-safe, does not block; the door that opened it closes it.
 */
final class Conversation implements AutoCloseable {

  private final Outbox outbox;
  private final RunSession runs;

  Conversation(Outbox outbox, RunSession runs) {
    this.outbox = outbox;
    this.runs = runs;
  }

  /** Starts a run, or tells the client why not. */
  void request(Supplier<RunRequest> request) {
    try {
      runs.request(request);
    } catch (InvalidRun e) {
      outbox.offer(Chunk.error(e.sentence()));
    }
  }

  /** The client is gone for now; its run goes on. */
  void leave() {
    runs.leave();
  }

  /** The client is gone, and what it has running with it. */
  @Override
  public void close() {
    runs.close();
    outbox.close();
  }
}
