package io.grounds.exec.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.FakeEngine;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.ManualClock;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {

  private static final Duration MAX_AWAY = Duration.ofSeconds(30);
  private static final int MAX_SIZE = 1000;
  private final List<String> heard = new ArrayList<>();
  private static final String KNOWN = "40{\"sid\":\"%s\",\"pid\":\"%s\"}";

  private final ManualClock clock = new ManualClock();
  private final List<Socket> sockets = new ArrayList<>();
  private final List<Socket> closed = new ArrayList<>();
  private final MemoryBudget room = new MemoryBudget(10_000);
  private final SocketServer server =
      new SocketServer(
          new SocketOptions(Duration.ofSeconds(45), MAX_AWAY, Duration.ofSeconds(45), MAX_SIZE),
          Map.of("/", this::accept),
          clock::nanoTime,
          room);
  private final FakeEngine engine = new FakeEngine(server, clock);
  private final FakeEngine.Connection first = join("40");

  @Test
  void aClientIsToldTheSecretByWhichItComesBack() {
    assertThat(first.receivedTexts()).containsExactly(greeting(0));
    assertThat(socket(0).recoveryId()).get().asString().hasSize(20);
  }

  @Test
  void whatWasMissedIsSentAgainAndInOrder() {
    emit(0, "a");
    emit(0, "b");
    first.lose();
    emit(0, "c");

    var back = join(auth(0, "1"));
    assertThat(back.receivedTexts())
        .containsExactly(greeting(0), "42[\"e\",\"b\",\"2\"]", "42[\"e\",\"c\",\"3\"]");
    emit(0, "d");
    assertThat(back.receivedTexts()).containsExactly("42[\"e\",\"d\",\"4\"]");
    assertThat(sockets).hasSize(1);
    assertThat(closed).isEmpty();
  }

  @Test
  void aClientThatHasSeenNothingYetMissesNothing() {
    emit(0, "a");
    first.lose();
    assertThat(join("40{\"pid\":\"" + secret(0) + "\"}").receivedTexts())
        .containsExactly(greeting(0), "42[\"e\",\"a\",\"1\"]");
  }

  @Test
  void aClientWhoseLossWasNotSeenHereYetTakesItsSocketAlong() {
    emit(0, "a");
    first.received();
    var back = join(auth(0, "1"));
    emit(0, "b");
    assertThat(back.receivedTexts()).containsExactly(greeting(0), "42[\"e\",\"b\",\"2\"]");
    assertThat(first.receivedTexts()).isEmpty();
    assertThat(first.isClosed()).isTrue();

    first.lose();
    assertThat(closed).isEmpty();
  }

  @Test
  void aLossThatIsSeenLateTakesNothingFromTheConnectionThatCameAfter() {
    emit(0, "a");
    var back = join(auth(0, "1"));
    back.received();
    socket(0).lost(new Client(engine.anySession(), server), true, "test");
    emit(0, "b");
    assertThat(back.receivedTexts()).containsExactly("42[\"e\",\"b\",\"2\"]");
  }

  @Test
  void aLossThatNobodyHadSeenForAWholeHeartbeatIsRecovered() {
    emit(0, "a");
    emit(0, "b");
    emit(0, "c");
    engine.advance(FakeEngine.PING_INTERVAL);
    engine.advance(FakeEngine.PING_TIMEOUT);
    engine.advance(MAX_AWAY);
    assertThat(join(auth(0, "1")).receivedTexts()).hasSize(3);
  }

  @Test
  void aClientThatSaysNothingInBracesIsSentNoMarks() {
    var other = join("40{}");
    emit(1, "a");
    assertThat(other.receivedTexts())
        .containsExactly("40{\"sid\":\"" + socket(1).id() + "\"}", "42[\"e\",\"a\"]");
  }

  @Test
  void whoeverSendsIsNotHeldUpByALostConnection() {
    var sent = new ArrayList<String>();
    first.stopReading();
    socket(0).emit("e", List.of(Arguments.of()), () -> sent.add("before"));
    assertThat(sent).isEmpty();

    first.lose();
    socket(0).emit("e", List.of(Arguments.of()), () -> sent.add("meanwhile"));
    assertThat(sent).containsExactly("before", "meanwhile");
  }

  @Test
  void aMessageThatFollowsTheAnswerToARecoveryAtOnceIsHeard() {
    emit(0, "a");
    first.lose();
    var back = engine.connectEagerly(4, "0{", "2[\"again\"]");
    back.send(auth(0, "1"));
    assertThat(back.isClosed()).isFalse();
    assertThat(heard).containsExactly("again");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aQuestionDoesNotSurviveItsConnection(boolean isLossSeen) {
    var answers = new ArrayList<Arguments>();
    emit(0, "a");
    socket(0).emit("ask", Arguments.of(), answers::add);
    if (isLossSeen) {
      first.lose();
    }
    var back = join(auth(0, "1"));
    socket(0).emit("ask", Arguments.of(), answers::add);
    back.send("431[\"to the first\"]");
    assertThat(answers).isEmpty();

    back.send("432[\"to the second\"]");
    assertThat(answers).containsExactly(Arguments.of(Json.createValue("to the second")));
  }

  @Test
  void aClientThatComesTooLateBeginsAnew() {
    emit(0, "a");
    first.lose();
    engine.advance(MAX_AWAY);
    assertThat(closed).isEmpty();

    engine.advance(Duration.ofNanos(1));
    assertThat(closed).containsExactly(socket(0));
    assertThat(join(auth(0, "1")).receivedTexts()).containsExactly(greeting(1));
  }

  @Test
  void aClientThatHasMissedMoreThanIsKeptBeginsAnew() {
    emit(0, "a");
    first.lose();
    for (int i = 0; i < 20; i++) {
      emit(0, "more and more");
    }
    assertThat(join(auth(0, "1")).receivedTexts()).containsExactly(greeting(1));
    assertThat(closed).as("nobody waits for the old one").containsExactly(socket(0));
  }

  @Test
  void aClientThatSaysWhatCannotBeBeginsAnew() {
    emit(0, "a");
    first.lose();
    assertThat(join(auth(0, "zzz")).receivedTexts()).containsExactly(greeting(1));
    assertThat(join("40{\"pid\":\"unknown\",\"offset\":\"1\"}").receivedTexts())
        .containsExactly(greeting(2));
    assertThat(join("40{\"pid\":7}").receivedTexts()).containsExactly(greeting(3));
  }

  @Test
  void aClientThatLeftByItselfIsNotWaitedFor() {
    emit(0, "a");
    first.send("41");
    assertThat(closed).containsExactly(socket(0));
  }

  @Test
  void aClientThatBreaksTheProtocolIsNotWaitedFor() {
    emit(0, "a");
    first.send("4nonsense");
    assertThat(closed).containsExactly(socket(0));
  }

  @Test
  void aClientThatWasNeverSentAnythingIsNotWaitedFor() {
    first.lose();
    assertThat(closed).containsExactly(socket(0));
  }

  @Test
  void anOldClientIsNotWaitedFor() {
    var old = engine.connect(3);
    emit(1, "a");
    assertThat(old.receivedTexts()).containsExactly("40", "42[\"e\",\"a\"]");
    old.lose();
    assertThat(closed).containsExactly(socket(1));
  }

  @Test
  void aConnectionThatIsNotReadIsNotWaitedFor() {
    first.stopReading();
    emit(0, "a");
    engine.advance(Duration.ofSeconds(11));
    assertThat(closed).containsExactly(socket(0));
  }

  @Test
  void whatIsKeptIsGivenBackWithTheSocket() {
    emit(0, "a");
    first.lose();
    server.close();
    assertThat(closed).containsExactly(socket(0));
    assertThat(room.take(10_000)).isTrue();
  }

  private FakeEngine.Connection join(String connect) {
    var client = engine.connect(4);
    client.send(connect);
    return client;
  }

  private String auth(int index, String offset) {
    return "40{\"pid\":\"%s\",\"offset\":\"%s\"}".formatted(secret(index), offset);
  }

  private String greeting(int index) {
    return KNOWN.formatted(socket(index).id(), secret(index));
  }

  private String secret(int index) {
    return socket(index).recoveryId().orElseThrow();
  }

  private Socket socket(int index) {
    return sockets.get(index);
  }

  private void emit(int index, String text) {
    socket(index).emit("e", Arguments.of(Json.createValue(text)));
  }

  private SocketListener accept(Socket socket, JsonObject auth) {
    sockets.add(socket);
    return new SocketListener() {
      @Override
      public void event(Event event) {
        heard.add(event.name());
      }

      @Override
      public void closed(String reason) {
        closed.add(socket);
      }
    };
  }
}
