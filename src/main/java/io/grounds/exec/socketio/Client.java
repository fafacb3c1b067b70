package io.grounds.exec.socketio;

import static java.lang.System.Logger.Level.DEBUG;

import io.grounds.exec.engineio.CloseCause;
import io.grounds.exec.engineio.Session;
import io.grounds.exec.engineio.SessionListener;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One connection, and the namespaces that it has joined. Thread-safe, does not block. */
final class Client implements SessionListener {

  private static final System.Logger LOG = System.getLogger(Client.class.getName());

  /** Ends that a client did not mean. */
  private static final Set<CloseCause> RECOVERABLE =
      EnumSet.of(CloseCause.TRANSPORT_CLOSE, CloseCause.TRANSPORT_ERROR, CloseCause.PING_TIMEOUT);

  private final Session session;
  private final Dialect dialect;
  private final SocketServer server;
  private final long sinceNanos;

  private final PacketDecoder decoder;
  private volatile boolean hasJoined;

  // Guarded by this.
  private final Map<String, Socket> sockets = new HashMap<>(2);
  private @Nullable CloseCause end;

  Client(Session session, SocketServer server) {
    this.session = session;
    this.server = server;
    this.dialect = Dialect.of(session);
    this.decoder = new PacketDecoder(session.claimInput());
    this.sinceNanos = server.nanoTime();
    if (dialect.joinsUnasked()) {
      join(new Dialect.Join("/", JsonObject.EMPTY_JSON_OBJECT, false));
    }
  }

  Dialect dialect() {
    return dialect;
  }

  String remoteAddress() {
    return session.remoteAddress();
  }

  @Override
  public void message(Message message) throws MalformedPacket {
    Optional<Packet> packet;
    synchronized (decoder) {
      packet = decoder.add(message);
    }
    if (packet.isPresent()) {
      receive(packet.get());
    }
  }

  @Override
  public void tick() {
    if (!hasJoined && server.nanoTime() - sinceNanos > server.connectNanos()) {
      LOG.log(DEBUG, "session {0} joined no namespace", session.id());
      session.close();
    }
  }

  @Override
  public void closed(CloseCause cause) {
    synchronized (decoder) {
      decoder.close();
    }
    List<Socket> lost;
    synchronized (this) {
      end = cause;
      lost = List.copyOf(sockets.values());
      sockets.clear();
    }
    lost.forEach(socket -> lose(socket, cause));
  }

  void send(Packet packet) {
    send(PacketEncoder.encode(packet, dialect.isAscii()), null);
  }

  void send(List<Message> messages, @Nullable Runnable sent) {
    if (!messages.isEmpty()) {
      session.send(messages, sent);
    }
  }

  /** The socket is this connection's from now on, unless that has ended. */
  synchronized void register(Socket socket) {
    if (end == null) {
      sockets.put(socket.namespace(), socket);
    }
  }

  /** That socket is no longer this connection's. */
  synchronized void left(Socket socket) {
    sockets.remove(socket.namespace(), socket);
  }

  void closeIfDeserted() {
    boolean isDeserted;
    synchronized (this) {
      isDeserted = sockets.isEmpty();
    }
    if (isDeserted) {
      session.close();
    }
  }

  void abandon() {
    session.abandon();
  }

  private void receive(Packet packet) throws MalformedPacket {
    if (packet.type() == PacketType.CONNECT) {
      join(dialect.join(packet));
      return;
    }
    var socket = socket(packet.namespace());
    if (socket == null) {
      throw new MalformedPacket("not in that namespace");
    }
    if (packet.type() == PacketType.DISCONNECT) {
      left(socket);
      socket.close("client namespace disconnect");
    } else {
      socket.receive(packet);
    }
  }

  private void join(Dialect.Join join) {
    var namespace = server.namespace(join.namespace());
    if (namespace.isEmpty()) {
      send(dialect.refused(join.namespace(), "Invalid namespace"));
      return;
    }
    if (socket(join.namespace()) != null) {
      LOG.log(DEBUG, "session {0} joins a namespace twice", session.id());
      session.close();
      return;
    }
    hasJoined = true;
    if (recover(join)) {
      return;
    }
    var id = dialect.socketId(session, join.namespace(), server.secrets());
    var socket = new Socket(id, join, this, server);
    try {
      var listener = namespace.get().connect(socket, join.auth());
      // Registered before it is answered: the client's next message may come at once.
      socket.listen(listener);
      server.joined(socket);
      joined(socket);
      send(dialect.joined(socket));
      socket.open();
    } catch (ConnectRefused e) {
      send(dialect.refused(join.namespace(), e.message()));
    }
  }

  private boolean recover(Dialect.Join join) {
    if (!join.recovers() || !(join.auth().get("pid") instanceof JsonString pid)) {
      return false;
    }
    var offset = join.auth().getString("offset", "");
    var socket = server.recover(pid.getString(), join.namespace(), this, offset);
    socket.ifPresent(this::joined);
    return socket.isPresent();
  }

  /** The socket is this connection's, unless that has ended in the meantime. */
  private void joined(Socket socket) {
    CloseCause ended;
    synchronized (this) {
      ended = end;
      if (ended == null) {
        sockets.put(socket.namespace(), socket);
      }
    }
    if (ended != null) {
      lose(socket, ended);
    }
  }

  private void lose(Socket socket, CloseCause cause) {
    var code = session.closeCode();
    var reason = cause.label() + (code.isPresent() ? ", close code " + code.getAsInt() : "");
    socket.lost(this, RECOVERABLE.contains(cause), reason);
  }

  private synchronized @Nullable Socket socket(String namespace) {
    return sockets.get(namespace);
  }
}
