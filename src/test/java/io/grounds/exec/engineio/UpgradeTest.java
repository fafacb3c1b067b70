package io.grounds.exec.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.PacketType;
import io.grounds.exec.engineio.protocol.Protocol4;
import io.grounds.exec.engineio.protocol.TransportName;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.web.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpgradeTest {

  private final List<Message> messages = new ArrayList<>();
  private final List<CloseCause> causes = new ArrayList<>();
  private final FakeEngine engine = new FakeEngine(session -> listener(), new ManualClock());
  private final FakeTransport polling = new FakeTransport(TransportName.POLLING);
  private final FakeTransport webSocket = new FakeTransport(TransportName.WEBSOCKET);
  private final Session session = engine.server.open(new Protocol4(), "", polling);

  @Test
  void whatWaitsGoesOverTheNewTransport() {
    polling.isAvailable = false;
    assertThat(session.upgrade(webSocket)).isTrue();
    session.send(List.of(Message.text("a")), null);
    assertThat(webSocket.sent).isEmpty();

    session.receive(Packet.of(PacketType.UPGRADE), webSocket);
    assertThat(webSocket.sent).containsExactly(Packet.message(Message.text("a")));
    engine.timers.goOff();
    assertThat(polling.isClosed()).isTrue();
  }

  @Test
  void messagesOfTheNewTransportCountOnceItIsTheOne() {
    session.upgrade(webSocket);
    session.receive(Packet.of(PacketType.UPGRADE), webSocket);
    session.receive(Packet.message(Message.text("new")), webSocket);
    session.receive(Packet.message(Message.text("old")), polling);
    assertThat(messages).containsExactly(Message.text("new"));
  }

  @Test
  void aBatchUnderWayOverTheOldTransportStaysInFrontOfTheRest() {
    polling.isReading = false;
    session.send(List.of(Message.text("a")), null);
    session.upgrade(webSocket);
    session.receive(Packet.of(PacketType.UPGRADE), webSocket);
    session.send(List.of(Message.text("b")), null);
    assertThat(webSocket.sent).as("until the first has arrived").isEmpty();

    polling.arrived(null);
    assertThat(webSocket.sent).containsExactly(Packet.message(Message.text("b")));
  }

  @Test
  void thereIsOneUpgradeAtATimeAndOneInAll() {
    var second = new FakeTransport(TransportName.WEBSOCKET);
    session.upgrade(webSocket);
    assertThat(session.upgrade(second)).isFalse();

    session.receive(Packet.of(PacketType.UPGRADE), webSocket);
    assertThat(session.upgrade(second)).isFalse();
  }

  @Test
  void anythingButAProbeEndsTheUpgradeAndNotTheSession() {
    session.upgrade(webSocket);
    session.receive(Packet.message(Message.text("too early")), webSocket);
    assertThat(webSocket.isClosed()).isTrue();
    assertThat(causes).isEmpty();
    assertThat(session.upgrade(new FakeTransport(TransportName.WEBSOCKET))).isTrue();
  }

  @Test
  void anUpgradeThatTakesTooLongIsGivenUp() {
    session.upgrade(webSocket);
    engine.advance(FakeEngine.OPTIONS.upgradeTimeout().plus(Duration.ofNanos(1)));
    assertThat(webSocket.isClosed()).isTrue();
    assertThat(causes).isEmpty();
  }

  @Test
  void aNewTransportThatIsLostLeavesTheSessionAlone() {
    session.upgrade(webSocket);
    session.transportClosed(webSocket, CloseCause.TRANSPORT_CLOSE);
    assertThat(causes).isEmpty();
    assertThat(session.upgrading()).isEmpty();
  }

  @Test
  void theFailureOfOneUpgradeLeavesTheNextAlone() {
    session.upgrade(webSocket);
    var first = session.upgrading().orElseThrow();
    session.transportClosed(webSocket, CloseCause.TRANSPORT_CLOSE);
    var second = new FakeTransport(TransportName.WEBSOCKET);
    session.upgrade(second);
    first.fail();
    session.receive(Packet.of(PacketType.UPGRADE), second);
    assertThat(session.transport()).isSameAs(second);
  }

  @Test
  void anUpgradeMayFinishForTheSessionToClose() {
    polling.isAvailable = false;
    session.upgrade(webSocket);
    session.send(List.of(Message.text("a")), null);
    session.close();
    assertThat(causes).isEmpty();

    session.receive(Packet.of(PacketType.UPGRADE), webSocket);
    assertThat(webSocket.sent).containsExactly(Packet.message(Message.text("a")), Packet.CLOSE);
    assertThat(webSocket.isClosed()).isTrue();
    assertThat(causes).containsExactly(CloseCause.FORCED_CLOSE);
  }

  @Test
  void aSessionThatClosesBeginsNoUpgradeAndAnswersNoProbe() {
    polling.isAvailable = false;
    session.upgrade(webSocket);
    session.close();
    session.receive(Packet.of(PacketType.PING, "probe"), webSocket);
    assertThat(webSocket.sent).isEmpty();
    assertThat(webSocket.isClosed()).isFalse();

    session.transportClosed(webSocket, CloseCause.TRANSPORT_CLOSE);
    assertThat(session.upgrade(new FakeTransport(TransportName.WEBSOCKET))).isFalse();
  }

  @Test
  void anUpgradeAfterTheEndOfTheSessionIsNone() {
    session.upgrade(webSocket);
    session.end(CloseCause.FORCED_CLOSE, null);
    session.receive(Packet.of(PacketType.UPGRADE), webSocket);
    assertThat(session.transport()).isSameAs(polling);
  }

  @Test
  void theEndOfTheSessionEndsTheUpgrade() {
    session.upgrade(webSocket);
    session.end(CloseCause.FORCED_CLOSE, null);
    assertThat(webSocket.isClosed()).isTrue();
  }

  private SessionListener listener() {
    return new SessionListener() {
      @Override
      public void message(Message message) {
        messages.add(message);
      }

      @Override
      public void closed(CloseCause cause) {
        causes.add(cause);
      }
    };
  }
}
