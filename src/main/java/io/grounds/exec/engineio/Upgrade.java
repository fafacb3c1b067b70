package io.grounds.exec.engineio;

import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.PacketType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session's way from polling to WebSocket: the client probes the new transport, both let the old
 * one come to rest, and the client says when.
 */
final class Upgrade {

  /** How long a poll that crosses an upgrade waits to be refused. */
  static final long POLL_GRACE_MILLIS = 50;

  private static final String PROBE = "probe";

  /** So that the client has the answer to its probe before its poll ends, and polls no more. */
  private static final long PROBE_LEAD_MILLIS = 25;

  private final Transports transports;
  private final Transport transport;
  private final EngineServer server;
  private final long sinceNanos;

  Upgrade(Transports transports, Transport transport, EngineServer server) {
    this.transports = transports;
    this.transport = transport;
    this.server = server;
    this.sinceNanos = server.nanoTime();
  }

  Transport transport() {
    return transport;
  }

  boolean isBy(Transport candidate) {
    return candidate == transport;
  }

  boolean isOverdue(long nowNanos) {
    return nowNanos - sinceNanos > server.options().upgradeTimeout().toNanos();
  }

  /** Takes what came over the new transport. */
  void receive(Packet packet) {
    if (packet.is(PacketType.PING, PROBE)) {
      answerProbe();
    } else if (packet.is(PacketType.UPGRADE)) {
      transports.upgraded(transport);
    } else {
      fail();
    }
  }

  /** Ends this poll after a while, with nothing, if the upgrade still waits for that. */
  void releaseLater(PollingTransport polling, @Nullable PollExchange poll, long delayMillis) {
    server.schedule(
        () -> {
          if (transports.upgradingTo(transport).isPresent()) {
            polling.release(poll);
          }
        },
        delayMillis);
  }

  void fail() {
    transports.upgradeFailed(transport);
  }

  /**
   * The client waits for its poll to end before it goes over, so that ends as soon as it knows.
   * Sent by the thread that brought the probe: nothing has been sent before it that it could wait
   * for.
   */
  private void answerProbe() {
    if (!(transports.current() instanceof PollingTransport polling) || !transport.begin()) {
      return;
    }
    var poll = polling.waiting();
    transport.send(
        List.of(Packet.of(PacketType.PONG, PROBE)),
        failure -> {
          releaseLater(polling, poll, PROBE_LEAD_MILLIS);
          transports.sendSoon();
        });
  }
}
