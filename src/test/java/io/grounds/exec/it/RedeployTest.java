package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.AttachNotSupportedException;
import io.grounds.exec.it.client.Answer;
import io.grounds.exec.it.client.RunClient;
import io.grounds.exec.it.client.SocketIoClient;
import io.grounds.exec.it.process.DockerCli;
import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.it.server.TestedServer;
import io.grounds.exec.run.Patience;
import java.io.IOException;
import java.util.List;
import javax.management.JMException;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR is undeployed while clients are at work, and what is left of it on the server. */
@Tag("docker")
@Tag("server")
@ExtendWith(ArquillianExtension.class)
class RedeployTest {

  private static final String WAR = "war";

  private static final int ROUNDS = 2;

  /**
   * More than idle threads of a server may hold on to: on some, each does to the last request that
   * it has served, and with it to the application, as long as it has nothing else to do.
   */
  private static final int COPIES = 5;

  @ArquillianResource private Deployer deployer;

  @Deployment(name = WAR, managed = false, testable = false)
  public static WebArchive war() {
    return DeployedWar.war();
  }

  @Test
  void whatRunsMayEndClientsAreToldAndNothingIsLeft() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      deployer.deploy(WAR);
      undeployUnderLoad();
      nothingIsLeft();
    }
  }

  @Test
  void whatWasReplacedIsForgotten() throws Exception {
    deployAndUse();
    long before = copies();
    for (int copy = 0; copy < COPIES; copy++) {
      deployAndUse();
    }
    // What is dead goes with one of the next collections.
    Patience.until("most class loaders are gone", () -> copies() - before < COPIES - 1);
  }

  private void deployAndUse() throws Exception {
    deployer.deploy(WAR);
    // Asks the engine by a thread of the server.
    assertThat(DeployedWar.body("/api/languages")).contains("\"ruby\"");
    try (var polling = SocketIoClient.connect("polling");
        var webSocket = SocketIoClient.connect("websocket")) {
      for (var client : List.of(polling, webSocket)) {
        client.run("ruby", "puts 1");
        client.expect("start", "stdout 1", "status 0");
      }
    }
    deployer.undeploy(WAR);
  }

  private void undeployUnderLoad() throws Exception {
    try (var ending = RunClient.connect(DeployedWar.PORT);
        var endless = RunClient.connect(DeployedWar.PORT);
        var polling = SocketIoClient.connect("polling");
        var webSocket = SocketIoClient.connect("websocket")) {
      ending.run("ruby", "puts 1\nsleep 2\nputs 2");
      endless.run("python3", "import time\nwhile True: time.sleep(1)");
      polling.run("node", "setTimeout(() => console.log('polled'), 2000)");
      webSocket.run("ruby", "sleep 2\nputs 'pushed'");
      assertThat(ending.next()).isEqualTo(new Answer("start", ""));
      assertThat(endless.next()).isEqualTo(new Answer("start", ""));
      polling.expect("start");
      webSocket.expect("start");

      deployer.undeploy(WAR);

      assertThat(Answer.text(ending.untilTerminal(), "stdout")).isEqualTo("1\n2\n");
      assertThat(endless.untilTerminal()).contains(new Answer("error", "Timeout exceeded."));
      // Its next poll may find nothing there any more; then that is what tells it.
      polling.expectLast("disconnect");
      webSocket.expect("stdout pushed", "status 0", "disconnect");
      Patience.get(ending.closed());
      Patience.get(endless.closed());
    }
  }

  private static long copies() {
    try (var server = TestedServer.open()) {
      return server.copiesOf("io.grounds.exec.config.Lifecycle");
    } catch (IOException | JMException | AttachNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  private static void nothingIsLeft() throws Exception {
    try (var server = TestedServer.open()) {
      assertThat(DockerCli.containersOf(TestedServer.pid())).as("containers").isEmpty();
      assertThat(server.threads(name -> name.startsWith("grounds-"))).as("threads").isEmpty();
      assertThat(server.beans("io.grounds.exec*:*")).as("names in JMX").isEmpty();
    }
  }
}
