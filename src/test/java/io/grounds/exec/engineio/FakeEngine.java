package io.grounds.exec.engineio;

import static java.util.Objects.requireNonNull;

import io.grounds.exec.engineio.protocol.EngineOptions;
import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.PacketType;
import io.grounds.exec.engineio.protocol.Protocol;
import io.grounds.exec.engineio.protocol.Protocol3;
import io.grounds.exec.engineio.protocol.Protocol4;
import io.grounds.exec.engineio.protocol.TransportName;
import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import io.grounds.exec.web.Origins;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** An Engine.IO server without a network, for tests of what is built on it. */
public final class FakeEngine {

  public static final Duration PING_INTERVAL = Duration.ofSeconds(25);
  public static final Duration PING_TIMEOUT = Duration.ofSeconds(20);

  static final EngineOptions OPTIONS =
      new EngineOptions(
          PING_INTERVAL,
          PING_TIMEOUT,
          Duration.ofSeconds(10),
          1000,
          EnumSet.allOf(TransportName.class),
          new Origins(Set.of()),
          3);

  final ManualClock clock;
  final ManualTimers timers = new ManualTimers();
  final EngineServer server;

  public FakeEngine(Application application, ManualClock clock) {
    this(application, clock, HeapBudgets.ofHeap(Long.MAX_VALUE));
  }

  FakeEngine(Application application, ManualClock clock, HeapBudgets budgets) {
    this.clock = clock;
    server =
        new EngineServer(OPTIONS, application, Runnable::run, timers, clock::nanoTime, budgets);
  }

  /** A client that speaks this revision connects with a WebSocket. */
  public Connection connect(int revision) {
    return new Connection(protocol(revision), new FakeTransport(TransportName.WEBSOCKET));
  }

  /**
   * A client connects that sends a frame in the moment in which it receives a certain one.
   *
   * @param received how the text begins that it waits for
   */
  public Connection connectEagerly(int revision, String received, String reply) {
    var transport = new FakeTransport(TransportName.WEBSOCKET);
    var protocol = protocol(revision);
    var sid = new AtomicReference<>("");
    transport.onSent =
        packet -> {
          if (packet.is(PacketType.OPEN)) {
            sid.set(
                ((Message.Text) packet.data()).text().replaceFirst(".*\"sid\":\"([^\"]+).*", "$1"));
          } else if (packet.data() instanceof Message.Text text
              && text.text().startsWith(received)) {
            var session = server.find(requireNonNull(sid.get())).orElseThrow();
            session.receive(Packet.message(Message.text(reply)), transport);
          }
        };
    return new Connection(protocol, transport);
  }

  private static Protocol protocol(int revision) {
    return revision == 3 ? new Protocol3() : new Protocol4();
  }

  /** A session without a client. */
  public Session anySession() {
    return server.open(new Protocol4(), "", new FakeTransport(TransportName.WEBSOCKET));
  }

  /** Time passes, and all sessions check their deadlines. */
  public void advance(Duration time) {
    clock.advance(time);
    server.tick();
  }

  /** One client's connection. */
  public final class Connection {

    private final FakeTransport transport;
    private final Protocol protocol;
    private final Session session;

    private Connection(Protocol protocol, FakeTransport transport) {
      this.protocol = protocol;
      this.transport = transport;
      session = server.open(protocol, "192.0.2.1", transport);
    }

    /** The client sends a frame. */
    public void send(Message frame) {
      try {
        session.receive(protocol.packet(frame), transport);
      } catch (MalformedPacket e) {
        throw new AssertionError(e);
      }
    }

    /** The client sends a text frame. */
    public void send(String text) {
      send(Message.text(text));
    }

    /** The client answers a ping, that is, it is there. */
    public void pong() {
      session.receive(Packet.of(PacketType.PONG), transport);
    }

    /** The frames with messages that the client received and that were not asked for yet. */
    public List<Message> received() {
      var packets = List.copyOf(transport.sent);
      // One by one: a view of the first of them would not bear that others are added meanwhile.
      packets.forEach(packet -> transport.sent.remove(0));
      return packets.stream()
          .filter(packet -> packet.is(PacketType.MESSAGE))
          .map(protocol::frame)
          .toList();
    }

    /** The same, which are all texts. */
    public List<String> receivedTexts() {
      return received().stream().map(message -> ((Message.Text) message).text()).toList();
    }

    /** The client stops reading. */
    public void stopReading() {
      transport.isReading = false;
    }

    /** The network fails. */
    public void lose() {
      session.closedWith(1006);
      session.transportClosed(transport, CloseCause.TRANSPORT_CLOSE);
    }

    public boolean isClosed() {
      return transport.isClosed();
    }
  }
}
