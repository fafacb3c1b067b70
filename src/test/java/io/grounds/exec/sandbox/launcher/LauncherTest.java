package io.grounds.exec.sandbox.launcher;

import static io.grounds.exec.sandbox.launcher.LauncherProcess.frame;
import static io.grounds.exec.sandbox.launcher.LauncherProcess.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Exit.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher by itself, without Docker; what it must keep is in docs/launcher.md. */
@Timeout(60)
class LauncherTest extends LaunchedHere {

  @Test
  void aProgramIsFedHeardAndReported() {
    var shell = shell("echo out; echo err >&2; cat; exit 3", frame('I', "in\n"), frame('E', ""));
    assertThat(shell.text('h')).contains("version=1\0");
    assertThat(shell.text('p')).isEqualTo("run");
    assertThat(shell.text('1')).isEqualTo("out\nin\n");
    assertThat(shell.text('2')).isEqualTo("err\n");
    assertThat(shell.text('n')).as("bytes of input that it took").isEqualTo("\0\0\0\3");
    assertThat(shell.report().toExit().number()).isEqualTo(3);
    assertThat(shell.report().values()).containsEntry("output", "11").containsEntry("end", "exit");
  }

  @Test
  void theEndOfTheProgramIsTheEndOfAll() throws Exception {
    var shell = shell("(setsid sleep 1000; echo late) & (sleep 1000 &) ; echo $$; exit 3");
    assertThat(shell.report().toExit().number()).isEqualTo(3);
    assertThat(shell.text('1')).hasLineCount(1);
    assertThat(shell.exitCode()).isZero();
  }

  @Test
  void whatIsWrittenJustBeforeTheEndArrives() {
    var shell = shell("head -c 3000000 /dev/zero; printf end");
    assertThat(shell.text('1')).hasSize(3_000_003).endsWith("end");
  }

  @Test
  void aSignalIsToldByItsNumber() {
    var exit = shell("kill -SEGV $$").report().toExit();
    assertThat(exit.ending()).isEqualTo(Ending.SIGNAL);
    assertThat(exit.number()).isEqualTo(11);
  }

  @Test
  void atItsTimeLimitEverythingIsKilled() {
    var shell = start(SHELL).send(program("trap '' TERM HUP INT; echo a; sleep 1000 & wait"));
    shell.send(run("time=300")).untilEnd();
    assertThat(shell.report().toExit().ending()).isEqualTo(Ending.TIME_LIMIT);
    assertThat(shell.text('1')).isEqualTo("a\n");
  }

  @Test
  void theTimeLimitHoldsForTheCompilerToo() {
    var slow = start(Map.of("FILE", "x", "COMPILE", "sleep 1000", "EXEC", "true"));
    slow.send(frame('F', "x\0"), run("time=100")).untilEnd();
    assertThat(slow.report().toExit().ending()).isEqualTo(Ending.TIME_LIMIT);
    assertThat(slow.text('p')).isEqualTo("compile");
  }

  @Test
  void outputUpToItsLimitIsPassedOnAndNotOneByteMore() {
    var shell = start(SHELL).send(program("yes"), run("output=100001")).untilEnd();
    assertThat(shell.text('1')).hasSize(100_001);
    assertThat(shell.report().toExit().ending()).isEqualTo(Ending.OUTPUT_LIMIT);
    assertThat(shell.report().toExit().usage().orElseThrow().droppedBytes()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"printf 123456789", "head -c 1500000 /dev/zero", "printf 123456789 >&2"})
  void whoeverWritesTooMuchHasNotExitedHoweverSoonItEnds(String program) {
    var shell = start(SHELL).send(program(program), run("output=8")).untilEnd();
    assertThat(shell.report().toExit().ending()).isEqualTo(Ending.OUTPUT_LIMIT);
  }

  @Test
  void outputOfJustItsLimitIsNotTooMuch() {
    var shell = start(SHELL).send(program("printf 12345; printf 678 >&2"), run("output=8"));
    assertThat(shell.untilEnd().report().toExit().ending()).isEqualTo(Ending.CODE);
  }

  @Test
  void manyLittleWritesMakeFewFrames() {
    var shell = shell("i=0; while [ $i -lt 20000 ]; do echo x; i=$((i+1)); done");
    assertThat(shell.text('1')).hasSize(40_000);
    assertThat(shell.frames('1')).hasSizeLessThan(2_000);
  }

  @Test
  void theCompilersErrorsAreItsOwn() {
    var shell =
        start(Map.of("FILE", "x", "COMPILE", "false", "EXEC", "echo never"))
            .send(frame('F', "x\0"), run())
            .untilEnd();
    assertThat(shell.report().toExit().number()).isNotZero();
    assertThat(shell.text('1')).isEmpty();
    assertThat(shell.text('p')).isEqualTo("compile");
  }

  @Test
  void whatTheCompilerLeavesRunningDoesNotMeetTheProgram() {
    var environment = new HashMap<>(SHELL);
    environment.put("COMPILE", "sh compile.sh");
    var shell =
        start(environment)
            .send(
                frame('F', "compile.sh\0sleep 1000 & echo compiled"),
                program("ps -e -o comm= | grep -c sleep"),
                run())
            .untilEnd();
    assertThat(shell.text('p')).isEqualTo("compilerun");
    assertThat(shell.text('1')).isEqualTo("compiled\n0\n");
  }

  @Test
  void aCommandThatIsMissingIsToldAsAShellDoes() {
    var none = start(Map.of("FILE", "x", "EXEC", "nowhere x")).send(frame('F', "x\0"), run());
    assertThat(none.untilEnd().report().toExit().number()).isEqualTo(127);
    assertThat(none.text('2')).isEqualTo("nowhere: No such file or directory\n");
  }

  @Test
  void argumentsAndEnvironmentReachTheProgramToTheLetter() {
    var shell =
        start(SHELL)
            .send(
                program("printf '<%s>' \"$@\" \"$A\""),
                run("arg=a b", "arg=", "arg=é\n\"'", "env=A= x=y "))
            .untilEnd();
    assertThat(shell.text('1')).isEqualTo("<a b><><é\n\"'>< x=y >");
  }

  @Test
  void severalFilesAndFoldersAreThere() throws IOException {
    var shell =
        start(SHELL).send(frame('F', "a/b/c.txt\0deep"), program("cat a/b/c.txt; ls"), run());
    assertThat(shell.untilEnd().text('1')).isEqualTo("deepa\nprog.sh\n");
    assertThat(Files.readString(folder.resolve("a/b/c.txt"))).isEqualTo("deep");
  }

  @Test
  void aTerminalIsOneWithItsSizeItsKeysAndItsEnd() {
    var shell =
        start(SHELL)
            .send(
                program("tty; stty size; read x; echo got $x; stty size; cat; echo over"),
                run("tty=33x77"));
    shell.awaitText("33 77");
    shell.send(frame('W', "\0\12\0\24"), frame('I', "line\n"));
    shell.awaitText("10 20");
    shell.send(frame('E', ""));
    shell.untilEnd();
    assertThat(shell.text('1')).contains("/dev/pts/").contains("got line").contains("over");
  }

  @Test
  void aSignalReachesTheProgramAndItsChildren() {
    var shell = start(SHELL).send(program("trap 'exit 5' INT; echo go; sleep 1000 & wait"), run());
    shell.awaitText("go");
    shell.send(frame('S', "\2"));
    assertThat(shell.untilEnd().report().toExit().number()).isEqualTo(5);
  }

  @Test
  void aControlKeyOfTheTerminalIsASignal() {
    var shell =
        start(SHELL)
            .send(program("trap 'exit 6' INT; echo go; sleep 1000 & wait"), run("tty=24x80"));
    shell.awaitText("go");
    shell.send(frame('I', "\3"));
    assertThat(shell.untilEnd().report().toExit().number()).isEqualTo(6);
  }

  @Test
  void whenTheServerIsGoneSoIsEverything() throws Exception {
    var shell = start(SHELL).send(program("trap '' HUP TERM; echo go; sleep 1000"), run());
    shell.awaitText("go");
    shell.hangUp();
    assertThat(shell.exitCode()).isZero();
    assertThat(shell.untilEnd().frames('x')).isEmpty();
  }

  @Test
  void aLauncherThatIsSentNothingGivesUp() throws Exception {
    assertThat(start(SHELL, "idle=0").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/x", "", ".", "..", "a/../b", "a//b", "a/", "./a"})
  void aFileOutsideOfTheWorkingDirectoryIsRefused(String path) throws Exception {
    var shell = start(SHELL).send(frame('F', path + "\0x")).untilEnd();
    assertThat(shell.text('b')).endsWith("it is not inside of the working directory");
    assertThat(shell.exitCode()).isEqualTo(125);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Z", "F", "Rx", "Rtime=x\0", "Rtime=-1\0", "Rtty=1\0", "Renv==x\0", "Sx!"})
  void aFrameThatIsNoneIsRefused(String frame) throws Exception {
    var shell = start(SHELL).send(frame(frame.charAt(0), frame.substring(1))).untilEnd();
    assertThat(shell.text('b')).isNotEmpty();
    assertThat(shell.exitCode()).isEqualTo(125);
  }

  @Test
  void aSizeThatComesDuringTheCompilationHoldsForTheProgram() {
    var compiled = start(Map.of("FILE", "prog.sh", "COMPILE", "sleep 0.5", "EXEC", "sh prog.sh"));
    compiled.send(program("stty size"), run("tty=24x80"));
    compiled.await('p');
    compiled.send(frame('W', "\0\41\0\143")).untilEnd();
    assertThat(compiled.text('1')).isEqualTo("33 99\r\n");
  }

  @Test
  void noWordOfACommandIsDropped() {
    var command = "sh prog.sh" + " word".repeat(1500);
    var arguments = new String[900];
    Arrays.fill(arguments, "arg=x");
    var shell = start(Map.of("FILE", "prog.sh", "EXEC", command));
    shell.send(program("echo $#"), run(arguments)).untilEnd();
    assertThat(shell.text('1')).isEqualTo("2400\n");
  }

  @Test
  void anArgumentThatTheKernelRefusesIsTold() {
    var shell = start(SHELL).send(program("echo no"), run("arg=" + "x".repeat(200_000)));
    assertThat(shell.untilEnd().text('2')).isEqualTo("sh: Argument list too long\n");
    assertThat(shell.report().toExit().number()).isEqualTo(126);
  }

  @Test
  void inputIsTakenOnlyAsFarAsWasAgreed() throws Exception {
    var shell = start(SHELL).send(program("sleep 1000"), run());
    shell.await('p');
    shell.send(frame('I', "x".repeat(3 << 20))).untilEnd();
    assertThat(shell.text('b')).isEqualTo("more input than was agreed");
    assertThat(shell.exitCode()).isEqualTo(125);
  }

  @Test
  void elsewhereThanAsProcess1ItRefusesToRun() throws Exception {
    var process = new ProcessBuilder(LauncherProcess.OURS.toString()).start();
    assertThat(process.waitFor()).isEqualTo(125);
    assertThat(process.errorReader().readLine()).contains("process 1");
  }
}
