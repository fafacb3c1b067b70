package io.grounds.exec.engineio;

import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.TransportName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transport that carries a session, and the better one that it may be on its way to.
 * Thread-safe, does not block: transports are ended by the server's executor.
 */
final class Transports {

  private final Sender sender;
  private final EngineServer server;

  // Guarded by this, as is the change of the sender's transport.
  private @Nullable Upgrade upgrade;
  private boolean isClosed;

  /**
   * @param sender has the transport that carries the session, and is told when that is another
   */
  Transports(Sender sender, EngineServer server) {
    this.sender = sender;
    this.server = server;
  }

  Transport current() {
    return sender.transport();
  }

  /** Begins to go over to that one; false where it cannot. */
  synchronized boolean upgrade(Transport better) {
    if (isClosed || upgrade != null || current().name() != TransportName.POLLING) {
      return false;
    }
    upgrade = new Upgrade(this, better, server);
    return true;
  }

  /** The upgrade that is under way, if one is. */
  synchronized Optional<Upgrade> upgrading() {
    return Optional.ofNullable(upgrade);
  }

  /** The upgrade to that transport, if it is under way. */
  Optional<Upgrade> upgradingTo(Transport better) {
    return upgrading().filter(upgrade -> upgrade.isBy(better));
  }

  /** Ends the upgrade that was under way: from now on the new one carries the session. */
  void upgraded(Transport better) {
    Transport old;
    synchronized (this) {
      if (!forget(better)) {
        return;
      }
      old = current();
      sender.goOver(better);
    }
    // A poll that still waits, against the rules, is answered after the packets of the new
    // transport.
    server.schedule(() -> old.close(null), Upgrade.POLL_GRACE_MILLIS);
    sender.sendSoon();
  }

  /** Ends the upgrade that was under way: the old one carries the session as before. */
  void upgradeFailed(Transport better) {
    var unused = forget(better);
    server.execute(() -> better.close(null));
  }

  /** That one is gone; returns whether it was the one that carries the session. */
  synchronized boolean lost(Transport gone) {
    var unused = forget(gone);
    return gone == current();
  }

  /** Looks at the clock: gives up an upgrade that takes too long. */
  void tick(long nowNanos) {
    upgrading().filter(upgrade -> upgrade.isOverdue(nowNanos)).ifPresent(Upgrade::fail);
  }

  /** Something has changed, so that what waits may be sent now. */
  void sendSoon() {
    sender.sendSoon();
  }

  /**
   * Ends them, for good.
   *
   * @param farewell last packet of the one that carries the session, where it can still be said
   */
  void close(@Nullable Packet farewell) {
    Transport last;
    Optional<Upgrade> unfinished;
    synchronized (this) {
      isClosed = true;
      last = current();
      unfinished = upgrading();
      upgrade = null;
    }
    server.execute(
        () -> {
          last.close(farewell);
          unfinished.ifPresent(upgrade -> upgrade.transport().close(null));
        });
  }

  /** Whether an upgrade to that one was under way, which it is not any more. */
  private synchronized boolean forget(Transport better) {
    boolean isUnderway = upgrade != null && upgrade.isBy(better);
    if (isUnderway) {
      upgrade = null;
    }
    return isUnderway;
  }
}
