package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.Answer;
import io.grounds.exec.it.client.RawClient;
import io.grounds.exec.it.client.RunClient;
import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.run.Patience;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a run, through the native endpoint. */
class RunEndpointTest extends DeployedWar {

  private static final String ENDLESS = "import time\nwhile True: time.sleep(1)";

  @Test
  void aRunIsStartOutputStatus() throws Exception {
    try (var client = connect()) {
      assertThat(client.run("ruby", "puts 42").untilTerminal())
          .containsExactly(
              new Answer("start", ""), new Answer("stdout", "42\n"), new Answer("status", 0));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ruby, '$stdout.print 1; sleep'",
    "python3, 'print(1, end=\"\"); import time; time.sleep(60)'",
    "node, 'process.stdout.write(\"1\"); setInterval(() => 0, 1000)'",
    "c, '#include <stdio.h>\n#include <unistd.h>\nint main(void) { putchar(49); pause(); }'",
  })
  void outputComesWhileTheProgramRuns(String language, String code) throws Exception {
    try (var client = connect()) {
      client.run(language, code);
      assertThat(client.next()).isEqualTo(new Answer("start", ""));
      assertThat(client.next()).isEqualTo(new Answer("stdout", "1"));
      assertThat(client.unread()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "127,127", "128,-128", "137,-119", "255,-1"})
  void statusIsTheExitCodeAsTheOriginalToldIt(int code, int status) throws Exception {
    try (var client = connect()) {
      assertThat(client.run("c", "int main(void) { return %d; }".formatted(code)).untilTerminal())
          .containsExactly(new Answer("start", ""), new Answer("status", status));
    }
  }

  @Test
  void aCharacterWrittenByteByByteArrivesWhole() throws Exception {
    var code =
        """
        import sys, time
        for byte in 'é€😀'.encode() * 3:
            sys.stdout.buffer.write(bytes([byte]))
            sys.stdout.buffer.flush()
            time.sleep(0.02)
        """;
    try (var client = connect()) {
      var answers = client.run("python3", code).untilTerminal();
      assertThat(Answer.text(answers, "stdout")).isEqualTo("é€😀é€😀é€😀");
      assertThat(answers).as("it came in pieces").hasSizeGreaterThan(4);
    }
  }

  @Test
  void aMegabyteArrivesWholeAndInOrder() throws Exception {
    var code = "for i in range(95_000): print(f'{i:06d} 語')";
    var expected = new StringBuilder();
    for (int i = 0; i < 95_000; i++) {
      expected.append("%06d 語\n".formatted(i));
    }
    try (var client = connect()) {
      var answers = client.run("python3", code).untilTerminal();
      assertThat(Answer.text(answers, "stdout")).isEqualTo(expected.toString());
      assertThat(answers).last().isEqualTo(new Answer("status", 0));
    }
  }

  @Test
  void aFloodIsCutOffAtTheLimitAndWhatCameBeforeIsKept() throws Exception {
    try (var client = connect()) {
      var answers =
          client.run("python3", "import os\nwhile True: os.write(1, b'y' * 4096)").untilTerminal();
      assertThat(Answer.text(answers, "stdout")).hasSize(1 << 20);
      assertThat(answers).last().isEqualTo(new Answer("error", "Output limit exceeded."));
    }
  }

  @Test
  void tenSecondsAfterItsStartAProgramIsKilled() throws Exception {
    try (var client = connect()) {
      client.run("python3", ENDLESS);
      assertThat(client.next()).isEqualTo(new Answer("start", ""));
      long started = System.nanoTime();
      assertThat(client.next()).isEqualTo(new Answer("error", "Timeout exceeded."));
      assertThat(System.nanoTime() - started).isGreaterThan(9_900_000_000L);
    }
  }

  @Test
  void aProgramThatTakesTooMuchMemoryIsToldSo() throws Exception {
    try (var client = connect()) {
      assertThat(client.run("python3", "x = bytearray(1 << 30)").untilTerminal())
          .last()
          .isEqualTo(new Answer("error", "Memory limit of 256 MiB exceeded."));
    }
  }

  @Test
  void anUnknownLanguageSaysWhatThereIs() throws Exception {
    try (var client = connect()) {
      var answers = client.run("klingon", "qapla'").untilTerminal();
      assertThat(answers).hasSize(1);
      assertThat((String) answers.get(0).chunk())
          .startsWith("Unknown language \"klingon\". There is: ")
          .contains("c, ", "node, ", "python3, ", "ruby");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "42", "\"ruby\"", "[]", "not json", "{"})
  void whatIsNoRequestIsAnEmptyOne(String message) throws Exception {
    try (var client = connect()) {
      assertThat(client.send(message).untilTerminal())
          .containsExactly(new Answer("error", "Request is empty."));
    }
  }

  @Test
  void aBinaryMessageIsNoRequest() throws Exception {
    try (var client = connect()) {
      assertThat(client.sendBinary(new byte[] {1, 2, 3}).untilTerminal())
          .containsExactly(new Answer("error", "Request is empty."));
    }
  }

  @Test
  void aProgramAsLongAsAllowedRunsHoweverItIsEscaped() throws Exception {
    var print = "print(1)";
    var filler = "\\u000a".repeat(65_536 - print.length());
    try (var client = connect()) {
      client.send("{\"language\":\"python3\",\"code\":\"" + filler + print + "\"}");
      var answers = client.untilTerminal();
      assertThat(Answer.text(answers, "stdout")).isEqualTo("1\n");
      assertThat(answers).last().isEqualTo(new Answer("status", 0));
    }
  }

  @Test
  void twoRequestsWithinHalfASecondAreSpamAndTheFirstGoesOn() throws Exception {
    try (var client = connect()) {
      client.run("ruby", "puts 1").run("ruby", "puts 2");
      var answers = new ArrayList<>(client.untilTerminal());
      answers.addAll(client.untilTerminal());
      assertThat(answers)
          .containsExactlyInAnyOrder(
              new Answer("error", "Spam prevention."),
              new Answer("start", ""),
              new Answer("stdout", "1\n"),
              new Answer("status", 0));
    }
  }

  @Test
  void aNewRequestStopsTheOneThatRuns() throws Exception {
    try (var client = connect()) {
      client.run("ruby", "sleep 0.6\nputs 1\nsleep");
      assertThat(client.next()).isEqualTo(new Answer("start", ""));
      assertThat(client.next()).isEqualTo(new Answer("stdout", "1\n"));

      client.run("ruby", "puts 2");
      assertThat(client.next()).isEqualTo(new Answer("stop", ""));
      assertThat(client.untilTerminal())
          .containsExactly(
              new Answer("start", ""), new Answer("stdout", "2\n"), new Answer("status", 0));
      assertThat(client.unread()).isEmpty();
    }
  }

  @Test
  void aClientThatLeavesTakesItsRunWithIt() throws Exception {
    var client = connect();
    client.run("python3", ENDLESS);
    client.next();
    Patience.until("its container is in use", () -> containersInUse() == 1);
    client.close();
  }

  @Test
  void aClientThatIsCutOffTakesItsRunWithIt() throws Exception {
    try (var client = new RawClient(PORT)) {
      client.send("{\"language\":\"python3\",\"code\":\"import time; time.sleep(60)\"}");
      client.awaitByte();
      Patience.until("its container is in use", () -> containersInUse() == 1);
    }
  }

  @Test
  void aClientThatLeavesBeforeItsRunHasStartedLeavesNothing() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (var client = new RawClient(PORT)) {
        client.send("{\"language\":\"python3\",\"code\":\"import time; time.sleep(60)\"}");
      }
    }
  }

  @Test
  void clientsThatSpeakBeforeTheHandshakeIsOverHoldNoThread() throws Exception {
    // More than the threads that a server has for requests.
    var clients = new ArrayList<RawClient>();
    try {
      for (int i = 0; i < 20; i++) {
        clients.add(RawClient.hasty(PORT));
        clients.get(i).awaitAnswer();
      }
    } finally {
      for (var client : clients) {
        client.close();
      }
    }
  }

  @Test
  void aClientThatDoesNotReadHoldsNoContainer() throws Exception {
    try (var client = new RawClient(PORT)) {
      client.send("{\"language\":\"python3\",\"code\":\"while True: print('y' * 1000)\"}");
      client.awaitByte();
      Patience.until("its container is gone", () -> containersInUse() == 0);
    }
  }

  @Test
  void aBurstOfClientsIsAnsweredToTheLast() throws Exception {
    var clients = new ArrayList<RunClient>();
    for (int i = 0; i < 24; i++) {
      clients.add(connect().run("ruby", "puts %d".formatted(i)));
    }
    for (int i = 0; i < clients.size(); i++) {
      try (var client = clients.get(i)) {
        assertThat(client.untilTerminal())
            .containsExactly(
                new Answer("start", ""), new Answer("stdout", i + "\n"), new Answer("status", 0));
      }
    }
  }
}
