package io.grounds.exec.run;

import static java.util.Objects.requireNonNull;

import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Exited;
import io.grounds.exec.run.RunEvent.Failed;
import io.grounds.exec.run.RunEvent.Output;
import io.grounds.exec.run.RunEvent.Queued;
import io.grounds.exec.run.RunEvent.Started;
import io.grounds.exec.run.RunEvent.Stopped;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One run, from the request to its one terminal event. Exit, stop, limits and faults race to {@link
 * #end} it; the first wins, the others are silent, and nothing follows the winner. A lock decides
 * rather than a bare compare-and-set, because it also keeps output that is on its way before the
 * end.
 *
 * <p>Thread-safe. Events reach the listener one at a time and in order; the listener must neither
 * block nor call back into the run.
 */
public final class Run {

  private final RunId id;
  private final RunRequest request;
  private final long outputLimitBytes;
  private final Consumer<RunEvent> listener;

  private final CompletableFuture<RunEvent> ended = new CompletableFuture<>();

  // Guarded by this, as every call of the listener is.
  private final Map<Channel, Utf8Text> texts = new EnumMap<>(Channel.class);
  private long outputBytes;
  private boolean hasStarted;
  private boolean over;

  Run(RunId id, RunRequest request, long outputLimitBytes, Consumer<RunEvent> listener) {
    this.id = id;
    this.request = request;
    this.outputLimitBytes = outputLimitBytes;
    this.listener = listener;
    for (var channel : Channel.values()) {
      texts.put(channel, new Utf8Text());
    }
  }

  public RunId id() {
    return id;
  }

  /** Ends the run as the client's wish; the container follows at once. Does not block. */
  public void stop() {
    end(new Stopped());
  }

  /** Completes with the terminal event, after the listener has seen it. */
  public CompletableFuture<RunEvent> ended() {
    return ended.copy();
  }

  RunRequest request() {
    return request;
  }

  synchronized void queued(int position) {
    if (!hasStarted) {
      tell(new Queued(position));
    }
  }

  /** Tells that the program runs, unless its output has told already: that may come sooner. */
  synchronized void started() {
    if (!hasStarted) {
      hasStarted = true;
      tell(new Started());
    }
  }

  /** Takes what the program wrote; past the limit the run ends, and what came before it is kept. */
  synchronized void write(Channel channel, ByteBuffer bytes) {
    if (over) {
      return;
    }
    started();
    long room = outputLimitBytes - outputBytes;
    boolean tooMuch = bytes.remaining() > room;
    var kept = tooMuch ? bytes.slice(bytes.position(), (int) room) : bytes;
    outputBytes += kept.remaining();
    tellText(channel, text(channel).add(kept));
    if (tooMuch) {
      end(new Failed("Output limit exceeded."));
    }
  }

  /**
   * Ends the run with this terminal event, unless it has ended already.
   *
   * @return whether this event was the one
   */
  boolean end(RunEvent event) {
    if (!event.isTerminal()) {
      throw new IllegalArgumentException("not terminal: " + event);
    }
    synchronized (this) {
      if (over) {
        return false;
      }
      if (event instanceof Exited) {
        // What the program wrote last may be the beginning of a character.
        texts.forEach((channel, text) -> tellText(channel, text.end()));
      }
      over = true;
      try {
        listener.accept(event);
      } finally {
        // Even where the listener fails, the run has ended for those who wait for that.
        ended.complete(event);
      }
    }
    return true;
  }

  private void tellText(Channel channel, String text) {
    if (!text.isEmpty()) {
      tell(new Output(channel, text));
    }
  }

  private synchronized void tell(RunEvent event) {
    if (!over) {
      listener.accept(event);
    }
  }

  private Utf8Text text(Channel channel) {
    return requireNonNull(texts.get(channel));
  }
}
