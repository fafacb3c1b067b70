package io.grounds.exec.socketio;

import io.grounds.exec.engineio.Message;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One client in one namespace, which may outlive a connection that was lost: meanwhile it takes
 * events and keeps them for the client. Thread-safe, does not block.
 */
public final class Socket {

  private final String id;
  private final String namespace;
  private final boolean isAscii;
  private final @Nullable String recoveryId;
  private final @Nullable SentLog log;
  private final SocketServer server;
  private final String remoteAddress;

  // Guarded by this.
  private @Nullable Client client;
  private long lostSinceNanos;
  private boolean isAwaited;
  private boolean isOver;
  private final List<Runnable> unsent = new ArrayList<>(0);
  private Acknowledgements acknowledgements = new Acknowledgements();

  private volatile @Nullable SocketListener listener;

  Socket(String id, Dialect.Join join, Client client, SocketServer server) {
    this.id = id;
    this.namespace = join.namespace();
    this.client = client;
    this.server = server;
    this.isAscii = client.dialect().isAscii();
    this.remoteAddress = client.remoteAddress();
    boolean recovers = join.recovers() && server.options().offersRecovery();
    this.recoveryId = recovers ? server.secrets().next() : null;
    this.log = recovers ? server.newLog() : null;
  }

  /** Names this socket; in the older protocol the id of its connection, and as secret. */
  public String id() {
    return id;
  }

  /** Name of its namespace. */
  public String namespace() {
    return namespace;
  }

  /** Secret by which its client asks for it when it comes back, if it can. */
  public Optional<String> recoveryId() {
    return Optional.ofNullable(recoveryId);
  }

  /** Address that its first connection came from, which may be a proxy's. */
  public String remoteAddress() {
    return remoteAddress;
  }

  /** Sends an event. */
  public void emit(String name, Arguments arguments) {
    emit(name, List.of(arguments), null);
  }

  /**
   * Sends events of one name, with none between them.
   *
   * @param sent called when the last has left, or waits for a client that may come back
   */
  public void emit(String name, List<Arguments> events, @Nullable Runnable sent) {
    boolean isSent;
    synchronized (this) {
      if (isOver) {
        return;
      }
      var messages = new ArrayList<Message>();
      for (var arguments : events) {
        messages.addAll(encode(name, arguments));
      }
      isSent = client == null;
      if (client != null) {
        transmit(client, messages, sent);
      }
    }
    if (isSent && sent != null) {
      sent.run();
    }
  }

  /**
   * Sends an event and asks for an acknowledgement, which does not survive the connection.
   *
   * @param acknowledged told what the client answers, if it does
   */
  public synchronized void emit(
      String name, Arguments arguments, Consumer<Arguments> acknowledged) {
    if (isOver || client == null) {
      return;
    }
    var event = Packet.event(namespace, name, arguments, null, acknowledgements.ask(acknowledged));
    transmit(client, PacketEncoder.encode(event, isAscii), null);
  }

  /** Ends the socket, and the connection with it, of a client that does not keep up. */
  public void abandon() {
    var last = end(client -> true);
    if (last != null) {
      last.abandon();
    }
  }

  /** Takes the client out of the namespace, and tells it so. */
  public void disconnect() {
    var last = end(client -> true);
    if (last != null) {
      last.send(Packet.of(PacketType.DISCONNECT, namespace, null));
      last.left(this);
    }
  }

  void acknowledge(long number, Arguments answer) {
    var packet =
        new Packet(PacketType.ACK, namespace, number, answer.values(), answer.attachments());
    synchronized (this) {
      if (client != null) {
        transmit(client, PacketEncoder.encode(packet, isAscii), null);
      }
    }
  }

  /** Hands the socket to the application, which may have lost it already. */
  void open(SocketListener application) {
    boolean wasOver;
    synchronized (this) {
      listener = application;
      wasOver = isOver;
    }
    if (wasOver) {
      application.closed();
    } else {
      application.connected();
    }
  }

  /** Takes a packet of its client. */
  void receive(Packet packet) {
    var data = packet.data() == null ? JsonValue.EMPTY_JSON_ARRAY : (JsonArray) packet.data();
    switch (packet.type()) {
      case EVENT -> event(packet, data);
      case ACK -> acknowledged(packet, data);
      default -> throw new IllegalArgumentException("no packet of a socket: " + packet.type());
    }
  }

  /** That connection is gone; the client may come back where that is worth something. */
  void lost(Client gone, boolean isRecoverable) {
    List<Runnable> waiting;
    boolean isKept;
    synchronized (this) {
      if (client != gone || isOver) {
        return;
      }
      isKept = isRecoverable && log != null && log.isUsed() && server.await();
      isAwaited = isKept;
      client = null;
      lostSinceNanos = server.nanoTime();
      acknowledgements = new Acknowledgements();
      waiting = takeUnsent();
    }
    if (!isKept) {
      close();
      return;
    }
    if (listener != null) {
      listener.lost();
    }
    // What was under way is in the log.
    waiting.forEach(Runnable::run);
  }

  /**
   * The client is back.
   *
   * @return whether all that it has missed is on its way
   */
  boolean recover(Client back, String offset) {
    @Nullable Client old;
    List<Runnable> waiting;
    synchronized (this) {
      var missed = log == null || isOver ? Optional.<List<Message>>empty() : log.after(offset);
      if (missed.isEmpty()) {
        return false;
      }
      old = client;
      client = back;
      found();
      back.send(back.dialect().joined(this));
      back.send(missed.get(), null);
      waiting = takeUnsent();
    }
    if (old != null) {
      // Its end had not been seen here yet.
      old.left(this);
      old.closeIfDeserted();
    }
    waiting.forEach(Runnable::run);
    return true;
  }

  /** Ends the socket for good, without a word to its client. */
  void close() {
    var unused = end(client -> true);
  }

  /** Looks at the clock: ends the socket where the client did not come back in time. */
  void tick(long nowNanos) {
    synchronized (this) {
      if (log != null) {
        log.forget(nowNanos);
      }
    }
    var unused =
        end(client -> client == null && nowNanos - lostSinceNanos > server.recoveryNanos());
  }

  /** Ends the socket, if it still is as asked for, and returns the connection that it had. */
  private @Nullable Client end(Predicate<@Nullable Client> condition) {
    @Nullable Client last;
    synchronized (this) {
      if (isOver || !condition.test(client)) {
        return null;
      }
      isOver = true;
      last = client;
      client = null;
      found();
      unsent.clear();
      if (log != null) {
        log.clear();
      }
    }
    server.forget(this);
    if (listener != null) {
      listener.closed();
    }
    return last;
  }

  private void found() {
    if (isAwaited) {
      isAwaited = false;
      server.returned();
    }
  }

  private List<Runnable> takeUnsent() {
    var taken = List.copyOf(unsent);
    unsent.clear();
    return taken;
  }

  private void event(Packet packet, JsonArray data) {
    var name = data.get(0) instanceof JsonString text ? text.getString() : data.get(0).toString();
    var values = JsonText.array(data.subList(1, data.size()));
    if (listener != null) {
      listener.event(
          new Event(name, new Arguments(values, packet.attachments()), this, packet.id()));
    }
  }

  private void acknowledged(Packet packet, JsonArray data) {
    Consumer<Arguments> asked;
    synchronized (this) {
      asked = acknowledgements.take(packet.id());
    }
    if (asked != null) {
      asked.accept(new Arguments(data, packet.attachments()));
    }
  }

  private void transmit(Client to, List<Message> messages, @Nullable Runnable sent) {
    if (sent == null) {
      to.send(messages, null);
      return;
    }
    unsent.add(sent);
    to.send(messages, () -> transmitted(sent));
  }

  private void transmitted(Runnable sent) {
    boolean isFirst;
    synchronized (this) {
      isFirst = unsent.remove(sent);
    }
    if (isFirst) {
      sent.run();
    }
  }

  private List<Message> encode(String name, Arguments arguments) {
    var offset = log == null ? null : log.nextOffset();
    var messages =
        PacketEncoder.encode(Packet.event(namespace, name, arguments, offset, null), isAscii);
    if (log != null) {
      log.add(messages, server.nanoTime());
    }
    return messages;
  }
}
