package io.grounds.exec.engineio;

import static java.lang.System.Logger.Level.DEBUG;

import io.grounds.exec.engineio.protocol.Heartbeat;
import io.grounds.exec.engineio.protocol.Heartbeat.Due;
import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.PacketType;
import io.grounds.exec.engineio.protocol.Protocol;
import io.grounds.exec.memory.MemoryClaim;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One client, from its handshake to its end, over any transport. Thread-safe, never blocks: the
 * server's executor writes everything.
 */
public final class Session {

  private static final System.Logger LOG = System.getLogger(Session.class.getName());

  /** Longest that something may wait without anything being sent. */
  public static final Duration STALL_LIMIT = Duration.ofSeconds(10);

  /** Longest that a client may leave an orderly end unfetched. */
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);

  private final String id;
  private final Protocol protocol;
  private final String remoteAddress;
  private final EngineServer server;
  private final Sender sender;
  private final Transports transports;

  // Guarded by this.
  private final Heartbeat heartbeat;
  private State state = State.OPEN;
  private long closingSinceNanos;

  private volatile @Nullable SessionListener listener;

  /** Of a WebSocket that has closed; 0 while none has. */
  private volatile int closeCode;

  Session(
      String id, Protocol protocol, String remoteAddress, Transport first, EngineServer server) {
    this.id = id;
    this.protocol = protocol;
    this.remoteAddress = remoteAddress;
    this.server = server;
    this.heartbeat = protocol.heartbeat(server.options(), server.nanoTime());
    this.sender = new Sender(first, server, this::failed);
    this.transports = new Transports(sender, server);
  }

  /** Unguessable id; possession of it authenticates the client. */
  public String id() {
    return id;
  }

  /** Revision of Engine.IO that the client speaks: 2, 3 or 4. */
  public int revision() {
    return protocol.revision();
  }

  /** A claim for what this client sends in parts, up to one message; the caller closes it. */
  public MemoryClaim claimInput() {
    return server.claimInput();
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
    send(messages.stream().map(Packet::message).toList(), sent, State.OPEN);
  }

  /** Ends the session when all has been sent that waits. */
  public void close() {
    synchronized (this) {
      if (state != State.OPEN) {
        return;
      }
      state = State.CLOSING;
      closingSinceNanos = server.nanoTime();
    }
    send(List.of(Packet.CLOSE), () -> end(CloseCause.FORCED_CLOSE, null), State.CLOSING);
  }

  /** Ends the session of a client that does not keep up; what waits for it is dropped. */
  public void abandon() {
    endSoon(CloseCause.STALLED);
  }

  /** Answers the handshake and hands the session to the application. */
  void open(Application application) {
    var handshake = Handshake.packet(this, transport().name(), server.options());
    var unused = sender.add(List.of(handshake), null);
    var opened = application.open(this);
    boolean isOver;
    synchronized (this) {
      listener = opened;
      isOver = state == State.CLOSED;
    }
    if (isOver) {
      opened.closed(CloseCause.FORCED_CLOSE);
    }
    sender.start();
  }

  /** Close code of the client's WebSocket (RFC 6455, 7.4), once that has closed. */
  public OptionalInt closeCode() {
    return closeCode == 0 ? OptionalInt.empty() : OptionalInt.of(closeCode);
  }

  Protocol protocol() {
    return protocol;
  }

  /** A WebSocket of this session has closed, with this code. */
  void closedWith(int code) {
    closeCode = code;
  }

  Transport transport() {
    return transports.current();
  }

  /** Takes a packet that came over this transport. */
  void receive(Packet packet, Transport from) {
    var upgrade = transports.upgradingTo(from);
    if (upgrade.isPresent()) {
      receive(packet, upgrade.get());
      return;
    }
    boolean isAllowed;
    synchronized (this) {
      if (state != State.OPEN || from != transport()) {
        return;
      }
      isAllowed = heartbeat.heard(packet.type(), server.nanoTime());
    }
    if (isAllowed) {
      receive(packet);
    } else {
      end(CloseCause.TRANSPORT_ERROR, Packet.CLOSE);
    }
  }

  /** Begins to go over to that transport; false where it cannot. */
  synchronized boolean upgrade(Transport better) {
    return state == State.OPEN && transports.upgrade(better);
  }

  /** The upgrade that is under way, if one is. */
  Optional<Upgrade> upgrading() {
    return transports.upgrading();
  }

  /** That transport is gone. */
  void transportClosed(Transport gone, CloseCause cause) {
    if (transports.lost(gone)) {
      end(cause, null);
    }
  }

  /**
   * Looks at the clock.
   *
   * @param executor ends the session, where that is due
   */
  void tick(long nowNanos, Executor executor) {
    var current = listener;
    Due due;
    boolean isStalled = sender.stillNanos(nowNanos) > STALL_LIMIT.toNanos();
    boolean isOverdue;
    synchronized (this) {
      if (state == State.CLOSED || current == null) {
        return;
      }
      due = heartbeat.due(nowNanos);
      isOverdue = state == State.CLOSING && nowNanos - closingSinceNanos > CLOSE_LIMIT.toNanos();
    }
    transports.tick(nowNanos);
    if (due == Due.TIMEOUT) {
      executor.execute(() -> end(CloseCause.PING_TIMEOUT, Packet.CLOSE));
    } else if (isOverdue) {
      executor.execute(() -> end(CloseCause.FORCED_CLOSE, Packet.CLOSE));
    } else if (isStalled) {
      executor.execute(() -> end(CloseCause.STALLED, Packet.CLOSE));
    } else {
      if (due == Due.PING) {
        send(List.of(Packet.PING), null, State.OPEN);
      }
      current.tick();
      sender.sendSoon();
    }
  }

  /** Ends the session now. */
  void end(CloseCause cause, @Nullable Packet farewell) {
    @Nullable SessionListener told;
    synchronized (this) {
      if (state == State.CLOSED) {
        return;
      }
      told = listener;
      state = State.CLOSED;
      sender.close();
    }
    server.ended(this, cause);
    transports.close(farewell);
    LOG.log(DEBUG, "session {0} ended: {1}", id, cause);
    if (told != null) {
      told.closed(cause);
    }
  }

  /** Something has changed, so that what waits may be sent now. */
  void sendSoon() {
    sender.sendSoon();
  }

  private void send(List<Packet> packets, @Nullable Runnable sent, State whileIn) {
    boolean hasRoom;
    synchronized (this) {
      if (state != whileIn) {
        return;
      }
      hasRoom = sender.add(packets, sent);
    }
    if (hasRoom) {
      sender.sendSoon();
    } else {
      endSoon(CloseCause.STALLED);
    }
  }

  private void failed(Throwable failure) {
    LOG.log(DEBUG, "session " + id + " cannot be written to", failure);
    end(CloseCause.TRANSPORT_ERROR, null);
  }

  /** A client on its way to a better transport polls no more, and has to get there for its end. */
  private void receive(Packet packet, Upgrade upgrade) {
    boolean isAwaited;
    synchronized (this) {
      isAwaited = state == State.OPEN || (state == State.CLOSING && packet.is(PacketType.UPGRADE));
    }
    if (isAwaited) {
      upgrade.receive(packet);
    }
  }

  private void receive(Packet packet) {
    switch (packet.type()) {
      // Without the text of the ping: that is for probes, and a client could send a long one.
      case PING -> send(List.of(Packet.of(PacketType.PONG)), null, State.OPEN);
      case MESSAGE -> tell(packet.data());
      case CLOSE -> end(CloseCause.TRANSPORT_CLOSE, Packet.NOOP);
      // What a client has no business to send does no harm either.
      case OPEN, PONG, UPGRADE, NOOP -> {}
    }
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

  private enum State {
    OPEN,
    CLOSING,
    CLOSED
  }
}
