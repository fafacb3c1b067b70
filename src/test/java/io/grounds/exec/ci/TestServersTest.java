package io.grounds.exec.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Patience;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scripts/test-servers in a folder of its own, with a Maven that notes how it is called. */
class TestServersTest {

  private static final String VERDICT = "src/test/java/io/grounds/exec/ci/Verdict.java";

  @TempDir Path folder;
  private String output = "";

  @BeforeEach
  void copy() throws Exception {
    for (var file : List.of("scripts/test-servers", "scripts/say.sh", VERDICT)) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(Path.of(file), folder.resolve(file));
    }
    maven("exit 0");
  }

  @Test
  void whatFailsOnOneServerKeepsNoOtherFromBeingTested() throws Exception {
    maven("case $* in *-Ppayara*) exit 1 ;; esac");
    assertThat(testServers("wildfly", "payara", "tomee")).isOne();
    assertThat(calls()).hasSize(3);
    assertThat(output).endsWith("==> Failed: Maven ended with status 1 on payara.\n");
  }

  @Test
  void theRunPassesWhereAllServersDo() throws Exception {
    assertThat(testServers("wildfly", "tomee", "--", "-Dtest=RunTest")).isZero();
    assertThat(calls()).hasSize(2).allMatch(call -> call.contains(" -Dtest=RunTest "));
    assertThat(output).endsWith("==> Passed.\n");
  }

  @Test
  void noOptionKeepsAFailingTestFromBeingRunAgain() throws Exception {
    testServers("wildfly", "--", "-Dsurefire.rerunFailingTestsCount=0");
    assertThat(calls()).allMatch(call -> call.endsWith("-Dsurefire.rerunFailingTestsCount=1"));
  }

  @Test
  void reportsOfAnEarlierRunAreNotCounted() throws Exception {
    testServers("tomee");
    maven("rm -rf target/surefire-reports/wildfly");
    assertThat(testServers("wildfly")).isOne();
    assertThat(output).endsWith("==> Failed: no test was run.\n");
  }

  private void maven(String end) throws Exception {
    var script =
        """
        #!/bin/sh
        echo "$*" >>calls
        mkdir -p target/surefire-reports/wildfly
        echo '<testsuite><testcase name="t" classname="T"/></testsuite>' \\
          >target/surefire-reports/wildfly/TEST-T.xml
        """;
    var file = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
    Files.writeString(file, script + end + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private List<String> calls() throws Exception {
    return Files.readAllLines(folder.resolve("calls"));
  }

  private int testServers(String... arguments) throws Exception {
    var log = folder.resolve("output").toFile();
    var builder = new ProcessBuilder("sh", folder.resolve("scripts/test-servers").toString());
    builder.command().addAll(List.of(arguments));
    var java = Path.of(System.getProperty("java.home"), "bin").toString();
    var path = folder.resolve("bin") + File.pathSeparator + java;
    builder.environment().merge("PATH", path, (old, own) -> own + File.pathSeparator + old);
    var process = builder.redirectErrorStream(true).redirectOutput(log).start();
    boolean ended = process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    output = Files.readString(log.toPath());
    assertThat(ended).as(output).isTrue();
    return process.exitValue();
  }
}
