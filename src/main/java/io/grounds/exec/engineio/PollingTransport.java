package io.grounds.exec.engineio;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * HTTP long-polling: the client keeps a GET waiting, which is answered as soon as there is anything
 * to say, and POSTs what it has to say itself.
 */
final class PollingTransport implements Transport {

  // Guarded by this.
  private @Nullable PollExchange waiting;
  private @Nullable PollExchange begun;
  private boolean isPosting;
  private @Nullable Packet owed;

  @Override
  public TransportName name() {
    return TransportName.POLLING;
  }

  /** Takes a GET; false where another one waits already. */
  synchronized boolean poll(PollExchange exchange) {
    if (waiting != null) {
      return false;
    }
    waiting = exchange;
    return true;
  }

  /** Begins a POST; false where another one is under way. */
  synchronized boolean beginPost() {
    boolean isFirst = !isPosting;
    isPosting = true;
    return isFirst;
  }

  synchronized void endPost() {
    isPosting = false;
  }

  @Override
  public synchronized boolean begin() {
    begun = waiting;
    waiting = null;
    return begun != null;
  }

  @Override
  public void send(List<Packet> packets, Consumer<@Nullable Throwable> done) {
    PollExchange exchange;
    synchronized (this) {
      exchange = begun;
      begun = null;
    }
    if (exchange == null) {
      throw new IllegalStateException("no poll was begun");
    }
    exchange.answer(packets, done);
  }

  synchronized @Nullable PollExchange waiting() {
    return waiting;
  }

  /** Ends this very GET with nothing, if it still waits. */
  void release(@Nullable PollExchange exchange) {
    synchronized (this) {
      if (exchange == null || waiting != exchange) {
        return;
      }
      waiting = null;
    }
    exchange.answer(List.of(Packet.NOOP), failure -> {});
  }

  /** What is owed to the next GET, once, though the session is over. */
  synchronized @Nullable Packet takeOwed() {
    var packet = owed;
    owed = null;
    return packet;
  }

  @Override
  public void close(@Nullable Packet farewell) {
    synchronized (this) {
      if (waiting == null && Packet.NOOP.equals(farewell)) {
        // The client polls while it says good-bye, and either may come first.
        owed = farewell;
      }
    }
    answerWaiting(farewell);
  }

  private void answerWaiting(@Nullable Packet packet) {
    PollExchange exchange;
    synchronized (this) {
      exchange = waiting;
      waiting = null;
    }
    if (exchange == null) {
      return;
    }
    if (packet == null) {
      exchange.refuse(EngineError.BAD_REQUEST);
    } else {
      exchange.answer(List.of(packet), failure -> {});
    }
  }
}
