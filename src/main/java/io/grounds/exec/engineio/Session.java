package io.grounds.exec.engineio;

import static java.lang.System.Logger.Level.DEBUG;

import io.grounds.exec.engineio.Heartbeat.Due;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One client, for as long as it is there, over whichever transport carries it. Thread-safe, never
 * blocks: whatever has to be written is written by the server's executor.
 */
public final class Session {

  private static final System.Logger LOG = System.getLogger(Session.class.getName());

  /** Longest that something may wait without anything being sent. */
  static final Duration STALL_LIMIT = Duration.ofSeconds(10);

  /** Longest that a client may leave an orderly end unfetched. */
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);

  /** How long a poll that crosses an upgrade waits to be refused. */
  static final long POLL_GRACE_MILLIS = 50;

  private final String id;
  private final Protocol protocol;
  private final String remoteAddress;
  private final EngineServer server;

  // Guarded by this.
  private final Heartbeat heartbeat;
  private final SendQueue queue;
  private Transport transport;
  private @Nullable Upgrade upgrade;
  private State state = State.OPEN;
  private boolean isFlushing;
  private long closingSinceNanos;

  private @Nullable SessionListener listener;

  Session(
      String id, Protocol protocol, String remoteAddress, Transport first, EngineServer server) {
    this.id = id;
    this.protocol = protocol;
    this.remoteAddress = remoteAddress;
    this.transport = first;
    this.server = server;
    this.heartbeat = protocol.heartbeat(server.options(), server.nanoTime());
    this.queue = new SendQueue(server.room());
  }

  /** Names the session to its client and to nobody else: who knows it is the client. */
  public String id() {
    return id;
  }

  /** Revision of Engine.IO that the client speaks: 3 or 4. */
  public int revision() {
    return protocol.revision();
  }

  /** Address that the connection came from, which may be a proxy's. */
  public String remoteAddress() {
    return remoteAddress;
  }

  /**
   * Sends messages, in this order and with none between them.
   *
   * @param sent called when the last of them has left; never, where the session ends before that
   */
  public void send(List<Message> messages, @Nullable Runnable sent) {
    boolean hasRoom = true;
    synchronized (this) {
      if (state != State.OPEN) {
        return;
      }
      for (Iterator<Message> rest = messages.iterator(); rest.hasNext(); ) {
        var message = rest.next();
        hasRoom &= add(Packet.message(message), rest.hasNext() ? null : sent);
      }
    }
    if (hasRoom) {
      flushSoon();
    } else {
      endSoon(CloseCause.STALLED);
    }
  }

  /** Ends the session when all has been sent that waits. */
  public void close() {
    synchronized (this) {
      if (state != State.OPEN) {
        return;
      }
      state = State.CLOSING;
      closingSinceNanos = server.nanoTime();
      add(Packet.CLOSE, () -> end(CloseCause.FORCED_CLOSE, null));
    }
    flushSoon();
  }

  /** Ends the session of a client that does not keep up; what waits for it is dropped. */
  public void abandon() {
    endSoon(CloseCause.STALLED);
  }

  /** Answers the handshake and hands the session to the application. */
  void open(Application application) {
    synchronized (this) {
      add(Handshake.packet(this, transport.name(), server.options()), null);
    }
    listener = application.open(this);
    flushSoon();
  }

  boolean speaks(Protocol asked) {
    return asked.revision() == protocol.revision();
  }

  Protocol protocol() {
    return protocol;
  }

  synchronized Transport transport() {
    return transport;
  }

  /** Takes a packet that came over this transport. */
  void receive(Packet packet, Transport from) {
    boolean isAllowed;
    @Nullable Upgrade probing = null;
    synchronized (this) {
      if (state != State.OPEN) {
        return;
      }
      if (from != transport) {
        if (upgrade == null || !upgrade.isBy(from)) {
          return;
        }
        probing = upgrade;
      }
      isAllowed = probing != null || heartbeat.heard(packet.type(), server.nanoTime());
    }
    if (probing != null) {
      probing.receive(packet);
    } else if (isAllowed) {
      receive(packet);
    } else {
      end(CloseCause.TRANSPORT_ERROR, Packet.CLOSE);
    }
  }

  /** Begins to go over to that transport; false where it cannot. */
  synchronized boolean upgrade(Transport better) {
    if (state != State.OPEN || upgrade != null || transport.name() != TransportName.POLLING) {
      return false;
    }
    upgrade = new Upgrade(this, better, server);
    return true;
  }

  /** The upgrade is under way and the client has to be told of it by whatever it polls. */
  synchronized boolean isUpgrading() {
    return upgrade != null;
  }

  /** Ends this poll after a while, with nothing, if the upgrade still waits for that. */
  void releaseWhileUpgrading(
      PollingTransport polling, @Nullable PollExchange poll, long delayMillis) {
    server.schedule(
        () -> {
          if (isUpgrading()) {
            server.execute(() -> polling.release(poll));
          }
        },
        delayMillis);
  }

  /** Ends the upgrade that was under way. */
  void upgraded(Transport better) {
    Transport old;
    synchronized (this) {
      if (upgrade == null || !upgrade.isBy(better)) {
        return;
      }
      old = transport;
      transport = better;
      upgrade = null;
    }
    // A poll that still waits, against the rules, is told after whatever the new one has to say.
    server.schedule(() -> server.execute(() -> old.close(null)), POLL_GRACE_MILLIS);
    flushSoon();
  }

  void upgradeFailed(Transport better) {
    synchronized (this) {
      upgrade = null;
    }
    server.execute(() -> better.close(null));
  }

  /** That transport is gone. */
  void transportClosed(Transport gone, CloseCause cause) {
    synchronized (this) {
      if (gone != transport) {
        if (upgrade != null && upgrade.isBy(gone)) {
          upgrade = null;
        }
        return;
      }
    }
    end(cause, null);
  }

  /**
   * Looks at the clock.
   *
   * @param executor ends the session, where that is due
   */
  void tick(long nowNanos, Executor executor) {
    var current = listener;
    Due due;
    boolean isStalled;
    boolean isOverdue;
    synchronized (this) {
      if (state == State.CLOSED || current == null) {
        return;
      }
      due = heartbeat.due(nowNanos);
      if (due == Due.PING && state == State.OPEN) {
        add(Packet.PING, null);
      }
      isStalled = nowNanos - queue.stillSinceNanos(nowNanos) > STALL_LIMIT.toNanos();
      isOverdue = state == State.CLOSING && nowNanos - closingSinceNanos > CLOSE_LIMIT.toNanos();
      if (upgrade != null && upgrade.isOverdue(nowNanos)) {
        upgrade.fail();
      }
    }
    if (due == Due.TIMEOUT) {
      executor.execute(() -> end(CloseCause.PING_TIMEOUT, Packet.CLOSE));
    } else if (isOverdue) {
      executor.execute(() -> end(CloseCause.FORCED_CLOSE, Packet.CLOSE));
    } else if (isStalled) {
      executor.execute(() -> end(CloseCause.STALLED, Packet.CLOSE));
    } else {
      current.tick();
      flushSoon();
    }
  }

  /** Ends the session now. */
  void end(CloseCause cause, @Nullable Packet farewell) {
    Transport last;
    @Nullable Upgrade unfinished;
    synchronized (this) {
      if (state == State.CLOSED) {
        return;
      }
      state = State.CLOSED;
      queue.clear();
      last = transport;
      unfinished = upgrade;
      upgrade = null;
    }
    server.ended(this, cause);
    server.execute(
        () -> {
          last.close(farewell);
          if (unfinished != null) {
            unfinished.transport().close(null);
          }
        });
    LOG.log(DEBUG, "session {0} ended: {1}", id, cause);
    if (listener != null) {
      listener.closed(cause);
    }
  }

  /** Writes what waits, if the transport takes it. */
  void flushSoon() {
    synchronized (this) {
      if (isFlushing || queue.isEmpty() || state == State.CLOSED) {
        return;
      }
      isFlushing = true;
    }
    server.execute(this::flush);
  }

  private void flush() {
    Transport via;
    List<Packet> batch;
    synchronized (this) {
      via = transport;
      if (state == State.CLOSED || queue.isEmpty() || !via.begin()) {
        isFlushing = false;
        return;
      }
      batch = queue.begin();
    }
    try {
      via.send(batch, this::flushed);
    } catch (RuntimeException e) {
      flushed(e);
    }
  }

  private void flushed(@Nullable Throwable failure) {
    List<Runnable> sent;
    synchronized (this) {
      isFlushing = false;
      if (state == State.CLOSED) {
        return;
      }
      sent = queue.end(server.nanoTime());
    }
    if (failure != null) {
      LOG.log(DEBUG, "session " + id + " cannot be written to", failure);
      end(CloseCause.TRANSPORT_ERROR, null);
    } else {
      sent.forEach(Runnable::run);
      flushSoon();
    }
  }

  private void receive(Packet packet) {
    switch (packet.type()) {
      case PING -> answer(new Packet(PacketType.PONG, packet.data()));
      case MESSAGE -> tell(packet.data());
      case CLOSE -> end(CloseCause.TRANSPORT_CLOSE, Packet.NOOP);
      // What a client has no business to send does no harm either.
      case OPEN, PONG, UPGRADE, NOOP -> {}
    }
  }

  private void answer(Packet packet) {
    synchronized (this) {
      add(packet, null);
    }
    flushSoon();
  }

  private void tell(Message message) {
    try {
      if (listener != null) {
        listener.message(message);
      }
    } catch (MalformedPacket e) {
      LOG.log(DEBUG, "session {0} sent what is no message: {1}", id, e.getMessage());
      end(CloseCause.PARSE_ERROR, Packet.CLOSE);
    }
  }

  private void endSoon(CloseCause cause) {
    server.execute(() -> end(cause, Packet.CLOSE));
  }

  private boolean add(Packet packet, @Nullable Runnable sent) {
    return queue.add(packet, sent, server.nanoTime());
  }

  private enum State {
    OPEN,
    CLOSING,
    CLOSED
  }
}
