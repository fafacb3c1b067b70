package io.grounds.exec.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.PacketType;
import io.grounds.exec.engineio.protocol.Protocol;
import io.grounds.exec.engineio.protocol.Protocol3;
import io.grounds.exec.engineio.protocol.Protocol4;
import io.grounds.exec.engineio.protocol.TransportName;
import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final Protocol REVISION_3 = new Protocol3();
  private static final Protocol REVISION_4 = new Protocol4();

  private final List<Message> messages = new ArrayList<>();
  private final List<CloseCause> causes = new ArrayList<>();
  private final MemoryBudget room = new MemoryBudget(100 << 20);
  private final FakeEngine engine =
      new FakeEngine(this::listen, new ManualClock(), new HeapBudgets(room, room, room));
  private final FakeTransport transport = new FakeTransport(TransportName.WEBSOCKET);

  @Test
  void theHandshakeTellsTheClientWhatItHasToKnow() {
    var session = open(REVISION_4);
    assertThat(transport.sent)
        .containsExactly(
            Packet.of(
                PacketType.OPEN,
                "{\"sid\":\""
                    + session.id()
                    + "\",\"upgrades\":[],\"pingInterval\":25000,\"pingTimeout\":20000,"
                    + "\"maxPayload\":1000}"));
  }

  @Test
  void aSessionThatPollsIsOfferedAnUpgrade() {
    var polling = new FakeTransport(TransportName.POLLING);
    engine.server.open(REVISION_4, "", polling);
    assertThat(((Message.Text) polling.sent.get(0).data()).text())
        .contains("\"upgrades\":[\"websocket\"]");
  }

  @Test
  void whatWaitsIsSentInOrderOneBatchAtATime() {
    var session = open(REVISION_4);
    transport.sent.clear();
    transport.isReading = false;
    send(session, "a");
    send(session, "b");
    send(session, "c");
    assertThat(transport.sent).containsExactly(text("a"));

    transport.arrived(null);
    assertThat(transport.sent).containsExactly(text("a"), text("b"), text("c"));
  }

  @Test
  void whoeverSentIsToldWhenTheLastHasLeft() {
    var session = open(REVISION_4);
    transport.isReading = false;
    var told = new ArrayList<String>();
    session.send(List.of(Message.text("a"), Message.text("b")), () -> told.add("sent"));
    assertThat(told).isEmpty();

    transport.arrived(null);
    assertThat(told).containsExactly("sent");
  }

  @Test
  void theServerPingsAndAPongKeepsTheSession() {
    var session = open(REVISION_4);
    for (int i = 0; i < 3; i++) {
      transport.sent.clear();
      engine.advance(FakeEngine.PING_INTERVAL);
      assertThat(transport.sent).containsExactly(Packet.PING);
      session.receive(Packet.of(PacketType.PONG), transport);
    }
    assertThat(causes).isEmpty();
  }

  @Test
  void aPingThatIsNotAnsweredEndsTheSession() {
    open(REVISION_4);
    engine.advance(FakeEngine.PING_INTERVAL);
    engine.advance(FakeEngine.PING_TIMEOUT.minusNanos(1));
    assertThat(causes).isEmpty();

    engine.advance(Duration.ofNanos(1));
    assertThat(causes).containsExactly(CloseCause.PING_TIMEOUT);
    assertThat(transport.isClosed()).isTrue();
  }

  @Test
  void inTheOldRevisionTheClientPingsAndIsAnswered() {
    var session = open(REVISION_3);
    transport.sent.clear();
    session.receive(Packet.of(PacketType.PING, "x"), transport);
    assertThat(transport.sent).containsExactly(Packet.of(PacketType.PONG));
  }

  @Test
  void inTheOldRevisionTheServerDoesNotPingAndSilenceEndsTheSession() {
    var session = open(REVISION_3);
    transport.sent.clear();
    engine.advance(FakeEngine.PING_INTERVAL);
    session.receive(Packet.of(PacketType.PING), transport);
    engine.advance(FakeEngine.PING_INTERVAL.plus(FakeEngine.PING_TIMEOUT).minusNanos(1));
    assertThat(transport.sent).containsExactly(Packet.of(PacketType.PONG));
    assertThat(causes).isEmpty();

    engine.advance(Duration.ofNanos(1));
    assertThat(causes).containsExactly(CloseCause.PING_TIMEOUT);
  }

  @Test
  void aClientThatPingsAndDoesNotReadIsGivenUp() {
    var session = open(REVISION_3);
    transport.isReading = false;
    send(session, "a");
    for (int i = 0; causes.isEmpty() && i < 1_000_000; i++) {
      session.receive(Packet.of(PacketType.PING, "x"), transport);
    }
    assertThat(causes).containsExactly(CloseCause.STALLED);
    assertThat(room.take(100 << 20)).as("its room is given back").isTrue();
  }

  @Test
  void aHeartbeatInTheWrongDirectionEndsTheSession() {
    open(REVISION_4).receive(Packet.of(PacketType.PING), transport);
    open(REVISION_3).receive(Packet.of(PacketType.PONG), transport);
    assertThat(causes).containsExactly(CloseCause.TRANSPORT_ERROR, CloseCause.TRANSPORT_ERROR);
  }

  @Test
  void aMessageThatTheApplicationDoesNotUnderstandEndsTheSession() {
    receive(open(REVISION_4), "malformed");
    assertThat(causes).containsExactly(CloseCause.PARSE_ERROR);
  }

  @Test
  void nothingIsToldAfterTheEnd() {
    var session = open(REVISION_4);
    session.end(CloseCause.TRANSPORT_CLOSE, null);
    receive(session, "late");
    session.end(CloseCause.TRANSPORT_ERROR, null);
    assertThat(messages).isEmpty();
    assertThat(causes).containsExactly(CloseCause.TRANSPORT_CLOSE);
  }

  @Test
  void aClientThatReadsNothingForTooLongIsGivenUp() {
    var session = open(REVISION_4);
    transport.isReading = false;
    send(session, "a");
    engine.advance(Session.STALL_LIMIT);
    assertThat(causes).isEmpty();

    engine.advance(Duration.ofNanos(1));
    assertThat(causes).containsExactly(CloseCause.STALLED);
  }

  @Test
  void aClientThatReadsSlowlyButReadsIsKept() {
    var session = open(REVISION_4);
    transport.isReading = false;
    send(session, "a");
    for (int i = 0; i < 4; i++) {
      send(session, "b");
      engine.advance(Session.STALL_LIMIT.dividedBy(2));
      transport.arrived(null);
    }
    assertThat(causes).isEmpty();
  }

  @Test
  void aPingThatWaitsIsNoStall() {
    open(REVISION_4);
    transport.isAvailable = false;
    engine.advance(FakeEngine.PING_INTERVAL);
    engine.advance(Session.STALL_LIMIT.plusSeconds(1));
    assertThat(causes).isEmpty();
  }

  @Test
  void aClientForWhichTooMuchWaitsIsGivenUp() {
    var session = open(REVISION_4);
    transport.isReading = false;
    var large = "x".repeat(1 << 20);
    for (int i = 0; causes.isEmpty() && i < 100; i++) {
      send(session, large);
    }
    assertThat(causes).containsExactly(CloseCause.STALLED);
    assertThat(room.take(100 << 20)).as("its room is given back").isTrue();
  }

  @Test
  void whatWaitsIsSentBeforeAnOrderlyEnd() {
    var session = open(REVISION_4);
    transport.sent.clear();
    transport.isReading = false;
    send(session, "a");
    send(session, "b");
    session.close();
    assertThat(causes).isEmpty();

    transport.arrived(null);
    transport.arrived(null);
    assertThat(transport.sent).containsExactly(text("a"), text("b"), Packet.CLOSE);
    assertThat(causes).containsExactly(CloseCause.FORCED_CLOSE);
  }

  @Test
  void anOrderlyEndThatNobodyFetchesIsAnEndAllTheSame() {
    var session = open(REVISION_4);
    transport.isAvailable = false;
    session.close();
    engine.advance(Duration.ofSeconds(31));
    assertThat(causes).containsExactly(CloseCause.FORCED_CLOSE);
  }

  @Test
  void aTransportThatFailsEndsTheSession() {
    var session = open(REVISION_4);
    transport.isReading = false;
    send(session, "a");
    transport.arrived(new IOException("gone"));
    assertThat(causes).containsExactly(CloseCause.TRANSPORT_ERROR);
  }

  private Session open(Protocol protocol) {
    return engine.server.open(protocol, "192.0.2.1", transport);
  }

  private void receive(Session session, String text) {
    session.receive(text(text), transport);
  }

  private static void send(Session session, String text) {
    session.send(List.of(Message.text(text)), null);
  }

  private static Packet text(String text) {
    return Packet.message(Message.text(text));
  }

  private SessionListener listen(Session session) {
    return new SessionListener() {
      @Override
      public void message(Message message) throws MalformedPacket {
        if (message.equals(Message.text("malformed"))) {
          throw new MalformedPacket("malformed");
        }
        messages.add(message);
      }

      @Override
      public void closed(CloseCause cause) {
        causes.add(cause);
      }
    };
  }
}
