package io.grounds.exec.sandbox.launcher;

import static io.grounds.exec.sandbox.launcher.LauncherProcess.frame;
import static io.grounds.exec.sandbox.launcher.LauncherProcess.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher starts before there is a program; docs/new-language.md has the contract. */
@Timeout(60)
class LauncherWarmTest extends LaunchedHere {

  @Test
  void whatIsWarmTakesTheProgramWhenItComes() {
    var environment = new HashMap<>(SHELL);
    environment.put("WARM", "sh prog.sh");
    var shell = start(environment, "warm");
    shell.await('w');
    var code = "echo $0; wc -c <prog.sh; read x; echo $x; exit 4";
    shell.send(program(code), run(), frame('I', "in\n")).untilEnd();
    assertThat(shell.text('1')).isEqualTo("prog.sh\n" + code.length() + "\nin\n");
    assertThat(shell.report().toExit().number()).isEqualTo(4);
  }

  @Test
  void aWarmProgramLongerThanAPipeArrivesWhole() {
    var environment = new HashMap<>(SHELL);
    environment.put("WARM", "cat prog.sh");
    var shell = start(environment, "warm");
    shell.await('w');
    shell.send(program("x".repeat(3_000_000)), run()).untilEnd();
    assertThat(shell.text('1')).hasSize(3_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "nowhere", "sleep 1000", "true"})
  void whereWhatShouldBeWarmIsNotTheColdWayIsTaken(String warm) {
    var environment = new HashMap<>(SHELL);
    environment.put("WARM", warm);
    var shell = start(environment, "warm");
    shell.await('h');
    shell.send(program("echo cold; ps -e -o comm= | grep -c sleep"), run()).untilEnd();
    assertThat(shell.text('1')).isEqualTo("cold\n0\n");
  }

  @RepeatedTest(20)
  void whatStillBootsWhenTheFileComesDoesNotMeetIt() {
    var environment = new HashMap<>(SHELL);
    environment.put("WARM", "sh boot.sh");
    write("boot.sh", "printf x >prog.sh; mkdir twice; sh prog.sh");
    var shell = start(environment, "warm");
    shell.await('h');
    shell.send(program("mkdir once; echo $?"));
    shell.send(run()).untilEnd();
    assertThat(shell.text('1')).isEqualTo("0\n");
  }

  @Test
  void aRunThatWantsMoreThanTheWarmOneCanGiveIsRunCold() {
    var environment = new HashMap<>(SHELL);
    environment.put("WARM", "sh prog.sh");
    var shell = start(environment, "warm");
    shell.await('w');
    shell.send(program("echo $1"), run("arg=cold")).untilEnd();
    assertThat(shell.text('1')).isEqualTo("cold\n");
  }
}
