package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.run.Patience;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What a balancer and a monitor see of the deployed application. */
class HealthTest extends DeployedWar {

  @Test
  void itLivesAndIsReadyOnceAProgramWasRun() {
    assertThat(status("/grounds/health/live")).isEqualTo(200);
    Patience.until("it is ready", () -> status("/grounds/health/ready") == 200);
  }

  @Test
  void whatIsRunIsCounted() throws Exception {
    try (var client = connect()) {
      client.run("python3", "print(1)").untilTerminal();
    }
    Patience.until(
        "it is counted",
        () ->
            metrics().contains("grounds_runs_ended_total{cause=\"exited\",language=\"python3\"}")
                && metrics()
                    .contains("grounds_run_first_byte_seconds_bucket{language=\"python3\""));
  }

  private static int status(String path) {
    try {
      return httpClient()
          .send(HttpRequest.newBuilder(http(path)).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
