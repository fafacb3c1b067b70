package io.grounds.exec.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.protocol.EngineError;
import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.Protocol4;
import io.grounds.exec.engineio.protocol.Query;
import io.grounds.exec.engineio.protocol.TransportName;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.web.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineServerTest {

  private static final SessionListener DEAF =
      new SessionListener() {
        @Override
        public void message(Message message) {}

        @Override
        public void closed(CloseCause cause) {}
      };

  private final FakeEngine engine = new FakeEngine(session -> DEAF, new ManualClock());

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "4, polling, GET, false, -",
        "3, polling, GET, false, -",
        "4, websocket, GET, true, -",
        "4, flash, GET, false, UNKNOWN_TRANSPORT",
        "4, -, GET, false, UNKNOWN_TRANSPORT",
        "4, websocket, GET, false, BAD_REQUEST",
        "4, polling, GET, true, BAD_REQUEST",
        "4, polling, POST, false, BAD_HANDSHAKE_METHOD",
        "4, polling, PUT, false, BAD_HANDSHAKE_METHOD",
        "-, polling, GET, false, UNSUPPORTED_PROTOCOL_VERSION",
        "5, polling, GET, false, UNSUPPORTED_PROTOCOL_VERSION",
        "04, polling, GET, false, UNSUPPORTED_PROTOCOL_VERSION",
      })
  void aHandshakeIsVerified(
      String eio, String transport, String method, boolean isUpgrade, EngineError error) {
    var parameters = new HashMap<String, String>();
    parameters.put("EIO", eio);
    parameters.put("transport", transport);
    assertThat(engine.server.verify(Query.of(parameters::get), method, isUpgrade))
        .isEqualTo(Optional.ofNullable(error));
  }

  @Test
  void aSessionIsKnownBeforeItsClientKnowsOfIt() {
    var found = new HashMap<String, Boolean>();
    var holder = new EngineServer[1];
    var early =
        new FakeEngine(
            session -> {
              found.put(session.id(), holder[0].find(session.id()).isPresent());
              return DEAF;
            },
            new ManualClock());
    holder[0] = early.server;
    open(early);
    assertThat(found.values()).containsExactly(true);
  }

  @Test
  void aSessionsRequestsHaveToBeOfItsTransportAndRevision() {
    var session = open(engine);
    assertThat(verify(session.id(), "4", "polling", false)).isEmpty();
    assertThat(verify(session.id(), "4", "websocket", true)).isEmpty();
    assertThat(verify(session.id(), "4", "websocket", false)).contains(EngineError.BAD_REQUEST);
    assertThat(verify(session.id(), "3", "polling", false)).contains(EngineError.BAD_REQUEST);
    assertThat(verify("x" + session.id(), "4", "polling", false)).contains(EngineError.UNKNOWN_SID);
  }

  @Test
  void thereAreNoMoreSessionsThanAllowed() {
    for (int i = 0; i < FakeEngine.OPTIONS.maxSessions(); i++) {
      open(engine);
    }
    var query = Query.of(Map.of("EIO", "4", "transport", "polling")::get);
    assertThat(engine.server.verify(query, "GET", false)).contains(EngineError.TOO_MANY_SESSIONS);
  }

  @Test
  void anAbandonedSessionThatPollsIsGoneAfterThePingTimeout() {
    open(engine);
    engine.advance(FakeEngine.PING_INTERVAL);
    engine.advance(FakeEngine.PING_TIMEOUT);
    assertThat(engine.server.sessions()).isZero();
  }

  @Test
  void aRequestThatComesTooLateFindsNothingEvenWhereNobodyLookedAtTheClock() {
    var session = open(engine);
    engine.advance(FakeEngine.PING_INTERVAL);
    engine.clock.advance(FakeEngine.PING_TIMEOUT);
    assertThat(verify(session.id(), "4", "polling", false)).contains(EngineError.UNKNOWN_SID);
  }

  @Test
  void aClientThatPollsMayHearItsOwnGoodbye() {
    var polling = new PollingTransport();
    var session = engine.server.open(new Protocol4(), "", polling);
    session.receive(Packet.CLOSE, polling);
    assertThat(verify(session.id(), "4", "polling", false)).as("at first").isEmpty();
    engine.timers.goOff();
    assertThat(verify(session.id(), "4", "polling", false)).contains(EngineError.UNKNOWN_SID);
  }

  @Test
  void anApplicationThatFailsDoesNotStopTheClock() {
    var failing =
        new FakeEngine(
            new Application() {
              @Override
              public SessionListener open(Session session) {
                return DEAF;
              }

              @Override
              public void tick() {
                throw new IllegalStateException();
              }
            },
            new ManualClock());
    open(failing);
    failing.advance(FakeEngine.PING_INTERVAL);
    failing.advance(FakeEngine.PING_TIMEOUT);
    assertThat(failing.server.sessions()).isZero();
  }

  @Test
  void aServerThatIsClosedOpensNoSession() {
    var session = open(engine);
    engine.server.close();
    var query = Query.of(Map.of("EIO", "4", "transport", "polling")::get);
    assertThat(engine.server.find(session.id())).isEmpty();
    assertThat(engine.server.verify(query, "GET", false)).contains(EngineError.TOO_MANY_SESSIONS);
  }

  @Test
  void idsAreLongAndNeverTheSame() {
    assertThat(open(engine).id()).hasSize(20).isNotEqualTo(open(engine).id());
  }

  private Optional<EngineError> verify(
      String sid, String eio, String transport, boolean isUpgrade) {
    var query = Query.of(Map.of("sid", sid, "EIO", eio, "transport", transport)::get);
    return engine.server.verify(query, "GET", isUpgrade);
  }

  private static Session open(FakeEngine engine) {
    return engine.server.open(
        Query.of(Map.of("EIO", "4")::get).revision().orElseThrow(),
        "",
        new FakeTransport(TransportName.POLLING));
  }
}
