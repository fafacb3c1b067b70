package io.grounds.exec.engineio;

import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.TransportName;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries the packets of one session to its client. */
interface Transport {

  TransportName name();

  /** Begins to send, if packets can be sent now; {@link #send} has to follow. */
  boolean begin();

  /**
   * Sends packets, after {@link #begin}. Called outside of locks; may block on some servers.
   *
   * @param done told when they have been sent, or why not
   */
  void send(List<Packet> packets, Consumer<@Nullable Throwable> done);

  /** Ends it, with a last packet where that can still be said. Idempotent. */
  void close(@Nullable Packet farewell);
}
