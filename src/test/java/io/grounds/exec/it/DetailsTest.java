package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.run.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client is told that asks for details; see docs/protocol.md. */
class DetailsTest extends DeployedWar {

  @ParameterizedTest
  @CsvSource({
    "'print(42)', exited, code, 0",
    "'exit(7)', exited, code, 7",
    "'import os; os.kill(os.getpid(), 11)', signal, signal, 11"
  })
  void theEndIsTold(String code, String cause, String what, int number) throws Exception {
    var report = reportOf("python3", code);
    assertThat(report.getString("cause")).isEqualTo(cause);
    assertThat(report.getInt(what)).isEqualTo(number);
    assertThat(report.getJsonNumber("cpu").doubleValue()).isPositive();
    assertThat(report.getJsonNumber("wall").doubleValue()).isPositive();
    assertThat(report.getJsonNumber("memory").longValueExact()).isGreaterThan(1 << 20);
    assertThat(report.getJsonObject("times").keySet()).contains("queued", "container", "run");
  }

  @ParameterizedTest
  @CsvSource({
    "'while True: print(42)', output",
    "'x = bytearray(600_000_000)', memory",
    "'while True: pass', timeout"
  })
  void aLimitIsTheCauseWithWhatWasUsedUpToThere(String code, String cause) throws Exception {
    var report = reportOf("python3", code);
    assertThat(report.getString("cause")).isEqualTo(cause);
    assertThat(report.getJsonNumber("cpu").doubleValue()).isPositive();
  }

  @Test
  void aCompilerHasATimeOfItsOwn() throws Exception {
    var report = reportOf("c", "#include <stdio.h>\nint main(void) { return puts(\"x\") - 2; }");
    assertThat(report.getInt("code")).isZero();
    assertThat(report.getInt("output")).isEqualTo(2);
    assertThat(report.getJsonObject("times").keySet()).contains("compile", "firstByte", "run");
  }

  @Test
  void whatCouldNotBeRunWasRefused() throws Exception {
    var report = reportOf("klingon", "");
    assertThat(report.getString("cause")).isEqualTo("refused");
    assertThat(report.keySet()).doesNotContain("cpu", "code");
  }

  private static JsonObject reportOf(String language, String code) throws Exception {
    var report = new CompletableFuture<JsonObject>();
    var socket =
        httpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + PORT + "/run"), new Listener(report));
    var request =
        Json.createObjectBuilder()
            .add("language", language)
            .add("code", code)
            .add("details", true)
            .build();
    var open = Patience.get(socket);
    try {
      Patience.get(open.sendText(request.toString(), true));
      return Patience.get(report);
    } finally {
      open.abort();
    }
  }

  /** Waits for the report of the last answer. */
  private record Listener(CompletableFuture<JsonObject> report, StringBuilder text)
      implements WebSocket.Listener {

    Listener(CompletableFuture<JsonObject> report) {
      this(report, new StringBuilder());
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        var answer = Json.createReader(new StringReader(text.toString())).readObject();
        text.setLength(0);
        if (answer.containsKey("report")) {
          report.complete(answer.getJsonObject("report"));
        }
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
