package io.grounds.exec.engineio;

import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.PacketType;
import io.grounds.exec.memory.MemoryBudget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one client, in order, and what is in flight: one batch at a time.
 * Guarded by its sender.
 */
final class SendQueue {

  /** Most that one session may keep waiting, in bytes, roughly. */
  static final int MAX_SIZE = 8 << 20;

  /** A batch is closed when it is this large, so that a slow client is seen to make progress. */
  private static final int BATCH_SIZE = 128 << 10;

  private static final int FEW = 4;

  private final MemoryBudget room;
  private final ArrayDeque<Entry> waiting = new ArrayDeque<>(FEW);
  private final List<Runnable> inFlight = new ArrayList<>(0);
  private int waitingSize;
  private int inFlightSize;
  private int messages;
  private int inFlightMessages;
  private long stillSinceNanos;

  SendQueue(MemoryBudget room) {
    this.room = room;
  }

  /**
   * Adds a packet.
   *
   * @param sent called when it has been sent; null if not needed
   * @return whether there is room for what waits
   */
  boolean add(Packet packet, @Nullable Runnable sent, long nowNanos) {
    if (packet.is(PacketType.MESSAGE)) {
      if (messages == 0) {
        stillSinceNanos = nowNanos;
      }
      messages++;
    }
    waiting.add(new Entry(packet, sent));
    waitingSize += packet.size();
    return room.take(packet.size()) && waitingSize + inFlightSize <= MAX_SIZE;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Takes the next batch, which is in flight from now on. */
  List<Packet> begin() {
    var batch = new ArrayList<Packet>();
    while (!waiting.isEmpty() && inFlightSize < BATCH_SIZE) {
      var entry = waiting.remove();
      batch.add(entry.packet());
      waitingSize -= entry.packet().size();
      inFlightSize += entry.packet().size();
      inFlightMessages += entry.packet().is(PacketType.MESSAGE) ? 1 : 0;
      if (entry.sent() != null) {
        inFlight.add(entry.sent());
      }
    }
    return batch;
  }

  /**
   * The batch in flight has been sent.
   *
   * @return the callbacks to call
   */
  List<Runnable> end(long nowNanos) {
    var told = List.copyOf(inFlight);
    inFlight.clear();
    room.release(inFlightSize);
    inFlightSize = 0;
    messages -= inFlightMessages;
    inFlightMessages = 0;
    stillSinceNanos = nowNanos;
    return told;
  }

  /**
   * Since when no message has moved though one should; now, where there is none. Whether the client
   * takes anything else is for the heartbeat to say.
   */
  long stillSinceNanos(long nowNanos) {
    return messages == 0 ? nowNanos : stillSinceNanos;
  }

  /** Forgets everything. */
  void clear() {
    waiting.clear();
    inFlight.clear();
    room.release(waitingSize + inFlightSize);
    waitingSize = 0;
    inFlightSize = 0;
    messages = 0;
    inFlightMessages = 0;
  }

  private record Entry(Packet packet, @Nullable Runnable sent) {}
}
