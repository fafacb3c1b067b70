package io.grounds.exec.engineio;

import io.grounds.exec.engineio.protocol.EngineError;
import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.TransportName;
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
  private boolean isClosed;
  private @Nullable Packet owed;

  @Override
  public TransportName name() {
    return TransportName.POLLING;
  }

  /** Takes a GET; false where another one waits already. */
  boolean poll(PollExchange exchange) {
    Packet last;
    synchronized (this) {
      if (!isClosed) {
        boolean isFirst = waiting == null;
        waiting = isFirst ? exchange : waiting;
        return isFirst;
      }
      last = owed;
      owed = null;
    }
    answer(exchange, last);
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

  @Override
  public void close(@Nullable Packet farewell) {
    PollExchange exchange;
    synchronized (this) {
      isClosed = true;
      exchange = waiting;
      waiting = null;
      if (exchange == null && Packet.NOOP.equals(farewell)) {
        // The client polls while it says good-bye, and either may come first.
        owed = farewell;
      }
    }
    if (exchange != null) {
      answer(exchange, farewell);
    }
  }

  private static void answer(PollExchange exchange, @Nullable Packet packet) {
    if (packet == null) {
      exchange.refuse(EngineError.BAD_REQUEST);
    } else {
      exchange.answer(List.of(packet), failure -> {});
    }
  }
}
