package io.grounds.exec.endpoint.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.FakeEngine;
import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.FakeSandbox;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.run.Patience;
import io.grounds.exec.run.Quotas;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.socketio.SocketOptions;
import io.grounds.exec.socketio.SocketServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunNamespaceTest {

  private static final Limits LIMITS = new Limits(Duration.ofMinutes(9), 1 << 20, 2, 2);
  private static final String SLEEP = "42[\"run\",{\"language\":\"fake\",\"code\":\"\"}]";

  private final ManualClock clock = new ManualClock();
  private final HeapBudgets budgets = HeapBudgets.ofHeap(8 << 20);
  private final FakeSandbox sandbox = new FakeSandbox();
  private final ExecutorService threads = Executors.newFixedThreadPool(LIMITS.runs());
  private final RunnerRegistry registry =
      new RunnerRegistry(sandbox, LIMITS, threads, clock, budgets);
  private final RunNamespace namespace =
      new RunNamespace(new Conversations(registry, LIMITS, clock, budgets, new Quotas(clock)));
  private final SocketServer server =
      new SocketServer(
          new SocketOptions(
              Duration.ofSeconds(45), Duration.ofSeconds(30), Duration.ofSeconds(45), 1 << 20),
          Map.of("/", namespace),
          clock::nanoTime,
          budgets.kept());
  private final FakeEngine engine = new FakeEngine(server, clock);

  @AfterEach
  void nothingIsLeft() throws InterruptedException {
    registry.drain(Duration.ZERO);
    assertThat(sandbox.openExecutions()).isZero();
    threads.shutdown();
  }

  @Test
  void aRunIsAnsweredInTheWordsOfTheNativeDoor() {
    var client = connect(3);
    client.send("42[\"run\",{\"language\":\"fake\",\"code\":\"out é\\nerr no\\nexit 200\"}]");
    assertThat(until(client, "status"))
        .containsExactly(
            "42[\"run\",{\"stream\":\"start\",\"chunk\":\"\"}]",
            "42[\"run\",{\"stream\":\"stdout\",\"chunk\":\"\\u00e9\\n\"}]",
            "42[\"run\",{\"stream\":\"stderr\",\"chunk\":\"no\\n\"}]",
            "42[\"run\",{\"stream\":\"status\",\"chunk\":-56}]");
  }

  @Test
  void aClientThatCanComeBackIsToldWhatItHasSeen() {
    var client = connect(4);
    client.send("42[\"run\",{\"language\":\"fake\",\"code\":\"exit 0\"}]");
    assertThat(until(client, "status"))
        .containsExactly(
            "42[\"run\",{\"stream\":\"start\",\"chunk\":\"\"},\"1\"]",
            "42[\"run\",{\"stream\":\"status\",\"chunk\":0},\"2\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42[\"run\"]|Request is empty.",
        "42[\"run\",null]|Request is empty.",
        "42[\"run\",\"puts 42\"]|Request is empty.",
        "42[\"run\",{\"language\":7}]|Language must be text.",
        "42[\"run\",{\"language\":\"fake\",\"code\":{}}]|Program must be text.",
        "42[\"run\",{\"language\":\"nope\"}]|Unknown language \\\"nope\\\". There is: fake.",
      })
  void whatIsNoRequestIsAnswered(String event, String sentence) {
    var client = connect(3);
    client.send(event);
    assertThat(until(client, "error"))
        .containsExactly("42[\"run\",{\"stream\":\"error\",\"chunk\":\"" + sentence + "\"}]");
  }

  @Test
  void eventsThatNobodyKnowsAreIgnored() {
    var client = connect(4);
    client.send("42[\"walk\",1]");
    assertThat(client.receivedTexts()).isEmpty();
    assertThat(client.isClosed()).isFalse();
  }

  @Test
  void twoRequestsWithinHalfASecondAreSpam() {
    var client = connect(4);
    client.send(SLEEP);
    client.send(SLEEP);
    // The first may start before or after the second is refused.
    assertThat(until(client, "error")).anyMatch(frame -> frame.contains("Spam prevention."));
  }

  @Test
  void whoeverLeavesARunAndComesBackHasNotGotAroundThat() {
    var old = connect(3);
    old.send(SLEEP);
    old.lose();
    var back = connect(3);
    back.send(SLEEP);
    assertThat(until(back, "error")).last().asString().contains("Spam prevention.");
  }

  @Test
  void neitherHasWhoeverSaysWhoItWas() throws Exception {
    var first = engine.connect(4);
    first.send("40");
    var secret = secret(first.receivedTexts().get(0));
    first.send("42[\"run\",{\"language\":\"fake\",\"code\":\"exit 0\"}]");
    until(first, "status");
    first.send("41");

    var back = engine.connect(4);
    back.send("40{\"pid\":\"" + secret + "\",\"offset\":\"2\"}");
    back.send(SLEEP);
    assertThat(until(back, "error")).last().asString().contains("Spam prevention.");
  }

  @Test
  void aNeighbourOfAClientThatHasFinishedIsNotTakenForIt() {
    var first = connect(3);
    first.send("42[\"run\",{\"language\":\"fake\",\"code\":\"exit 0\"}]");
    until(first, "status");
    first.lose();
    var neighbour = connect(3);
    neighbour.send("42[\"run\",{\"language\":\"fake\",\"code\":\"exit 0\"}]");
    assertThat(until(neighbour, "status")).hasSize(2);
  }

  @Test
  void whoeverComesBackLaterMayRun() throws Exception {
    var first = connect(3);
    first.send(SLEEP);
    first.lose();
    clock.advance(Duration.ofMillis(501));
    var back = connect(3);
    back.send("42[\"run\",{\"language\":\"fake\",\"code\":\"exit 0\"}]");
    assertThat(until(back, "status")).hasSize(2);
  }

  @Test
  void aConnectionThatIsLostForAMomentMissesNothingOfItsRun() throws Exception {
    var client = engine.connect(4);
    client.send("40");
    var secret = secret(client.receivedTexts().get(0));
    client.send(SLEEP);
    var execution = sandbox.next();
    execution.write(Channel.STDOUT, "a");
    until(client, "stdout");
    client.lose();
    execution.write(Channel.STDOUT, "b");
    execution.exit(0);

    var back = engine.connect(4);
    back.send("40{\"pid\":\"" + secret + "\",\"offset\":\"2\"}");
    assertThat(String.join("", until(back, "status")))
        .contains("\"b\"")
        .doesNotContain("\"a\"")
        .contains("\"status\",\"chunk\":0");
  }

  @Test
  void aClientThatLeavesTakesItsRunWithIt() throws Exception {
    var client = connect(4);
    client.send(SLEEP);
    var execution = sandbox.next();
    client.send("41");
    Patience.until("its run has ended", execution::isClosed);
  }

  @Test
  void aConnectionThatEndsDuringARunIsLoggedWithRunAndReason() throws Exception {
    var logger = Logger.getLogger(Conversation.class.getName());
    var lines = new CopyOnWriteArrayList<String>();
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    try {
      var client = connect(3);
      client.send(SLEEP);
      sandbox.next();
      var id = registry.active().get(0).id().value();
      client.lose();
      assertThat(lines)
          .contains("INFO " + id + ": connection ended: transport close, close code 1006");
    } finally {
      logger.removeHandler(handler);
    }
  }

  @Test
  void aClientThatDoesNotReadHoldsNoContainer() throws Exception {
    var client = connect(4);
    client.send(SLEEP);
    var execution = sandbox.next();
    client.stopReading();
    execution.write(Channel.STDOUT, "a");
    execution.write(Channel.STDOUT, "b");
    engine.advance(Outbox.STALL_LIMIT.plusNanos(1));
    Patience.until("its run has ended", execution::isClosed);
    assertThat(client.isClosed()).isTrue();
  }

  private FakeEngine.Connection connect(int revision) {
    var client = engine.connect(revision);
    if (revision == 4) {
      client.send("40");
    }
    client.receivedTexts();
    return client;
  }

  private static String secret(String greeting) {
    var pid = Pattern.compile("\"pid\":\"([^\"]+)\"").matcher(greeting);
    assertThat(pid.find()).isTrue();
    return pid.group(1);
  }

  /** What the client gets up to the first answer on that stream. */
  private static List<String> until(FakeEngine.Connection client, String stream) {
    var frames = new ArrayList<String>();
    Patience.until(
        stream,
        () -> {
          frames.addAll(client.receivedTexts());
          return frames.stream().anyMatch(frame -> frame.contains("\"" + stream + "\""));
        });
    return frames;
  }
}
