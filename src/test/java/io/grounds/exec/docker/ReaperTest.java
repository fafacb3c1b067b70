package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.NotFoundException;
import io.grounds.exec.docker.ServerProcess.Life;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("docker")
class ReaperTest {

  private final TestSandbox engine = new TestSandbox();
  private final ServerProcess self = ServerProcess.current();

  @AfterEach
  void disconnect() {
    engine.close();
  }

  @Test
  void aContainerOfADeadServerIsRemoved() throws Exception {
    var dead = new ProcessBuilder("true").start();
    var label = new ServerProcess(self.machine(), dead.pid(), "1");
    dead.waitFor();
    var left = container(label, TestSandbox.LIFETIME, true);

    engine.sandbox.tend();
    assertGone(left);
  }

  @Test
  void aContainerOfAServerWhoseProcessIdIsAnothersNowIsRemoved() {
    var left =
        container(new ServerProcess(self.machine(), self.pid(), "1"), TestSandbox.LIFETIME, false);

    engine.sandbox.tend();
    assertGone(left);
  }

  @Test
  void aContainerThatOutlivedItsTimeIsRemovedWhoeverMadeIt() {
    var left = container(new ServerProcess("elsewhere", 1, "1"), Duration.ofSeconds(-1), true);

    engine.sandbox.tend();
    assertGone(left);
  }

  @Test
  void aContainerOfALiveServerAndOneOfAServerElsewhereAreLeftAlone() throws InterruptedException {
    var elsewhere = container(new ServerProcess("elsewhere", 1, "1"), TestSandbox.LIFETIME, false);
    try (var execution =
        engine.sandbox.start(
            RunId.random(), new Program("python3", "input()"), (channel, bytes) -> {})) {
      engine.sandbox.tend();
      assertThat(engine.containers()).hasSize(1);
      engine.engine.control().inspectContainerCmd(elsewhere).exec();
      execution.kill();
    } finally {
      engine.sandbox.reaper().remove(elsewhere);
    }
    assertGone(elsewhere);
  }

  @Test
  void aContainerWhoseLabelsAreNotOursDoesNotEndTheSweep() {
    var strange =
        engine
            .engine
            .control()
            .createContainerCmd(TestSandbox.image("python3"))
            .withLabels(Map.of(Labels.PROCESS, "x", Labels.LIFETIME_SECONDS, "soon"))
            .exec()
            .getId();
    try {
      var left = container(new ServerProcess("elsewhere", 1, "1"), Duration.ofSeconds(-1), false);
      engine.sandbox.tend();
      assertGone(left);
      engine.engine.control().inspectContainerCmd(strange).exec();
    } finally {
      engine.sandbox.reaper().remove(strange);
    }
  }

  @Test
  void removingWhatIsGoneIsNoError() {
    engine.sandbox.reaper().remove("0123456789abcdef");
    engine.sandbox.tend();
  }

  @Test
  void aContainerOfALivingServerOnThisMachineIsLeftAloneHoweverOld() throws Exception {
    var neighbour = new ProcessBuilder("sleep", "60").start();
    var itsLabel = new ServerProcess(self.machine(), neighbour.pid(), startTime(neighbour.pid()));
    var own = container(self, Duration.ofSeconds(-1), true);
    var neighbours = container(itsLabel, Duration.ofSeconds(-1), false);
    try {
      engine.sandbox.tend();
      engine.engine.control().inspectContainerCmd(own).exec();
      engine.engine.control().inspectContainerCmd(neighbours).exec();

      neighbour.destroyForcibly().waitFor();
      engine.sandbox.tend();
      assertGone(neighbours);
    } finally {
      neighbour.destroyForcibly();
      engine.sandbox.reaper().remove(own);
      engine.sandbox.reaper().remove(neighbours);
    }
  }

  @Test
  void aProcessThatLivesIsNotSeenDead() {
    assertThat(self.lifeOf(self.label())).isEqualTo(Life.ALIVE);
    assertThat(self.lifeOf("not a label")).isEqualTo(Life.UNKNOWN);
    assertThat(self.lifeOf("elsewhere/1/1")).isEqualTo(Life.UNKNOWN);
    assertThat(self.lifeOf(self.machine() + "/" + self.pid() + "/1")).isEqualTo(Life.DEAD);
  }

  private static String startTime(long pid) throws IOException {
    var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19];
  }

  private String container(ServerProcess owner, Duration lifetime, boolean running) {
    var id =
        engine
            .engine
            .control()
            .createContainerCmd(TestSandbox.image("python3"))
            .withEntrypoint("sleep", "300")
            .withLabels(new Labels(owner).of(Map.of(), lifetime))
            .exec()
            .getId();
    if (running) {
      engine.engine.control().startContainerCmd(id).exec();
    }
    return id;
  }

  private void assertGone(String container) {
    assertThatThrownBy(() -> engine.engine.control().inspectContainerCmd(container).exec())
        .isInstanceOf(NotFoundException.class);
  }
}
