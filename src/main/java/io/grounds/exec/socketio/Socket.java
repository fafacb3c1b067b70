package io.grounds.exec.socketio;

import io.grounds.exec.web.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One client in one namespace, which may outlive a connection that was lost: meanwhile it takes
 * events and keeps them for the client. Thread-safe, does not block.
 */
public final class Socket {

  private final String id;
  private final String namespace;
  private final boolean isAscii;
  private final SocketServer server;
  private final String remoteAddress;
  private final Unsent unsent = new Unsent();
  private final Acknowledgements acknowledgements = new Acknowledgements();

  // Guarded by this.
  private final @Nullable Recovery recovery;
  private @Nullable Client client;
  private boolean isOver;

  private volatile @Nullable SocketListener listener;

  Socket(String id, Dialect.Join join, Client client, SocketServer server) {
    this.id = id;
    this.namespace = join.namespace();
    this.client = client;
    this.server = server;
    this.isAscii = client.dialect().isAscii();
    this.remoteAddress = client.remoteAddress();
    boolean recovers = join.recovers() && server.options().offersRecovery();
    this.recovery = recovers ? server.newRecovery() : null;
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
    return Optional.ofNullable(recovery).map(Recovery::id);
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
    var last = end(() -> true, "client reads too slowly");
    if (last != null) {
      last.abandon();
    }
  }

  /** Takes the client out of the namespace, and tells it so. */
  public void disconnect() {
    var last = end(() -> true, "server namespace disconnect");
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

  /** From now on what happens is told to the application. */
  void listen(SocketListener application) {
    listener = application;
  }

  /** Tells the application that its client has joined, unless the socket has ended meanwhile. */
  void open() {
    boolean isOpen;
    synchronized (this) {
      isOpen = !isOver;
    }
    if (isOpen && listener != null) {
      listener.connected();
    }
  }

  /** Takes a packet of its client. */
  void receive(Packet packet) {
    switch (packet.type()) {
      case EVENT -> {
        if (listener != null) {
          listener.event(Event.of(packet, this));
        }
      }
      case ACK -> acknowledgements.receive(packet);
      default -> throw new IllegalArgumentException("no packet of a socket: " + packet.type());
    }
  }

  /** That connection is gone; the client may come back where that is worth something. */
  void lost(Client gone, boolean isRecoverable, String reason) {
    List<Runnable> waiting;
    boolean isKept;
    synchronized (this) {
      if (client != gone || isOver) {
        return;
      }
      client = null;
      isKept = isRecoverable && recovery != null && recovery.await();
      acknowledgements.forget();
      waiting = unsent.take();
    }
    if (!isKept) {
      close(reason);
      return;
    }
    if (listener != null) {
      listener.lost(reason);
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
      if (recovery == null || isOver) {
        return false;
      }
      var missed = recovery.missed(offset);
      if (missed.isEmpty()) {
        return false;
      }
      old = client;
      client = back;
      recovery.found();
      acknowledgements.forget();
      // Registered before it is answered: the client's next message may come at once.
      back.register(this);
      back.send(back.dialect().joined(this));
      back.send(missed.get(), null);
      waiting = unsent.take();
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
  void close(String reason) {
    var unused = end(() -> true, reason);
  }

  /** Looks at the clock: ends the socket where the client did not come back in time. */
  void tick(long nowNanos) {
    synchronized (this) {
      if (recovery != null) {
        recovery.forget(nowNanos);
      }
    }
    var unused =
        end(() -> recovery != null && recovery.isOverdue(nowNanos), "client did not come back");
  }

  /**
   * Ends the socket, if it is not over.
   *
   * @param isDue asked under the lock: a client may come back at any time
   * @return the connection that it had, if it had one
   */
  private @Nullable Client end(BooleanSupplier isDue, String reason) {
    @Nullable Client last;
    synchronized (this) {
      if (isOver || !isDue.getAsBoolean()) {
        return null;
      }
      isOver = true;
      last = client;
      client = null;
      var unused = unsent.take();
      if (recovery != null) {
        recovery.close();
      }
    }
    server.forget(this);
    if (listener != null) {
      listener.closed(reason);
    }
    return last;
  }

  private void transmit(Client to, List<Message> messages, @Nullable Runnable sent) {
    to.send(messages, sent == null ? null : unsent.add(sent));
  }

  private List<Message> encode(String name, Arguments arguments) {
    var offset = recovery == null ? null : recovery.nextOffset();
    var event = Packet.event(namespace, name, arguments, offset, null);
    var messages = PacketEncoder.encode(event, isAscii);
    if (recovery != null) {
      recovery.keep(messages);
    }
    return messages;
  }
}
