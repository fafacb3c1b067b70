package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.client.Answer;
import io.grounds.exec.it.client.FrameClient;
import io.grounds.exec.it.client.LongestRequest;
import io.grounds.exec.it.server.DeployedWar;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a message of the native endpoint may be, and what is said of a longer one. */
class RequestLengthTest extends DeployedWar {

  @Test
  void theLongestRequestIsTakenHoweverItIsEscaped() throws Exception {
    try (var client = connect()) {
      var answers = client.send(LongestRequest.json(0)).untilTerminal();
      assertThat(answers).endsWith(new Answer("status", 0));
      assertThat(Answer.text(answers, "stdout")).isEqualTo(LongestRequest.OUTPUT);
    }
    try (var client = connect()) {
      assertThat(client.send(LongestRequest.json(1)).untilTerminal())
          .containsExactly(new Answer("error", "Input too long."));
    }
  }

  @Test
  void aProgramThatIsTooLongIsRefused() throws Exception {
    try (var client = connect()) {
      assertThat(client.run("python3", "#".repeat(65_537)).untilTerminal())
          .containsExactly(new Answer("error", "Program too long."));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500_000, 530_000, 1_050_000, 3_000_000})
  void aMessageOfAnyLengthIsRefusedAndTheConnectionStays(int length) throws Exception {
    try (var client = connect()) {
      assertThat(client.run("python3", "#".repeat(length)).untilTerminal())
          .containsExactly(new Answer("error", "Program too long."));
      assertThat(client.send("{}").untilTerminal())
          .containsExactly(new Answer("error", "Spam prevention."));
    }
  }

  /** Some servers take no frame that is so long. */
  @Test
  void aMessageOfManyMegabytesIsRefusedByUsOrByTheServer() throws Exception {
    var message = "{\"language\":\"python3\",\"code\":\"" + "#".repeat(20_000_000) + "\"}";
    var uri = URI.create("ws://127.0.0.1:" + PORT + "/run");
    try (var client = new FrameClient(httpClient(), uri)) {
      client.sendUnlessClosed(message);
      if (!client.isClosed()) {
        assertThat(client.text())
            .isEqualTo("{\"stream\":\"error\",\"chunk\":\"Program too long.\"}");
      }
    }
    try (var client = connect()) {
      assertThat(client.run("ruby", "puts 42").untilTerminal())
          .contains(new Answer("stdout", "42\n"));
    }
  }
}
