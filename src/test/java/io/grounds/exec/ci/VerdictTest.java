package io.grounds.exec.ci;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as Surefire 3.5.4 writes them where each failing test is run once more. */
class VerdictTest {

  private static final String PASSED = testCase("passes", "");
  private static final String SKIPPED = testCase("isSkipped", "<skipped/>");
  private static final String FAILED_TWICE =
      testCase(
          "fails", "<failure message='always'>trace</failure><rerunFailure message='always'/>");
  private static final String FLAKY = flaky("flickers");

  @TempDir Path folder;
  private String printed = "";

  @Test
  void whatPassesIsCountedAndNothingIsListed() throws Exception {
    report("wildfly", 0, PASSED, SKIPPED);
    report("tomee", 0, PASSED);
    assertThat(passes()).isTrue();
    assertThat(printed)
        .isEqualToIgnoringWhitespace(
            """
            ==> Tests on each server:
                       tests  failed  flaky  skipped  seconds
              wildfly      2       0      0        1       60
              tomee        1       0      0        0       60
            ==> Passed.
            """);
  }

  @Test
  void aTestThatPassesTheSecondTimeIsListedWithTheOutputOfItsFirstFailure() throws Exception {
    report("wildfly", 0, PASSED, FLAKY);
    assertThat(passes()).isTrue();
    var file = folder.resolve("outputs/wildfly/SomeTest.flickers.txt");
    assertThat(printed)
        .contains("Flaky (failed, then passed) on wildfly: SomeTest.flickers\n    too late\n")
        .contains("Output of the first failure: " + file)
        .endsWith("==> Passed.\n");
    assertThat(file).content().contains("the first trace", "printed before it");
  }

  @Test
  void twoFlakyTestsPass() throws Exception {
    report("wildfly", 0, FLAKY);
    report("payara", 0, FLAKY);
    assertThat(passes()).isTrue();
  }

  @Test
  void moreThanTwoFlakyTestsOnAllServersTogetherFail() throws Exception {
    report("wildfly", 0, FLAKY);
    report("payara", 0, FLAKY);
    report("tomee", 0, FLAKY);
    assertThat(passes()).isFalse();
    assertThat(printed).endsWith("==> Failed: flaky tests: 3, allowed are 2.\n");
  }

  @Test
  void oneInvocationOfATestIsFlakyByItself() throws Exception {
    report(
        "wildfly", 0, flaky("each(int)[1]"), testCase("each(int)[2]", ""), flaky("each(int)[3]"));
    assertThat(passes()).isTrue();
    assertThat(printed).contains("SomeTest.each(int)[1]\n", "SomeTest.each(int)[3]\n");
  }

  @Test
  void aTestThatFailsTwiceFails() throws Exception {
    report("wildfly", 0, PASSED);
    report("tomee", 0, PASSED, FAILED_TWICE);
    assertThat(passes()).isFalse();
    assertThat(printed)
        .contains("Failed on tomee: SomeTest.fails\n    always\n")
        .endsWith("==> Failed: tests that failed: 1.\n");
  }

  @Test
  void aClassThatFailsOnlyOnceIsFlaky() throws Exception {
    // Its tests are listed by the second attempt, or twice where the end of the class failed.
    report("wildfly", 0, PASSED, testCase("", "<error message='no server'/>"), PASSED);
    assertThat(passes()).isTrue();
    assertThat(printed).contains("Flaky (failed, then passed) on wildfly: SomeTest\n");
  }

  @Test
  void aMethodThatMakesTestsIsFlakyWhereItMadeThemTheSecondTime() throws Exception {
    report("wildfly", 0, testCase("all", "<failure message='m'/>"), testCase("all()[1]", ""));
    assertThat(passes()).isTrue();
    assertThat(printed).contains("Flaky (failed, then passed) on wildfly: SomeTest.all\n");
  }

  @Test
  void aClassThatFailsTwiceFails() throws Exception {
    var twice = "<error message='no server'/><rerunError message='no server'/>";
    report("wildfly", 0, testCase("", twice), PASSED);
    assertThat(passes()).isFalse();
  }

  @Test
  void aTestThatFailsWhereItsClassIsRunAgainFails() throws Exception {
    report(
        "wildfly",
        0,
        testCase("", "<error message='m'/>"),
        testCase("t", "<failure message='m'/>"));
    assertThat(passes()).isFalse();
    assertThat(printed).contains("Failed on wildfly: SomeTest.t\n");
  }

  @Test
  void aMavenThatFailsFailsTheRunThoughAllTestsPassed() throws Exception {
    report("wildfly", 1, PASSED);
    assertThat(passes()).isFalse();
    assertThat(printed).endsWith("==> Failed: Maven ended with status 1 on wildfly.\n");
  }

  @Test
  void aRunWithoutAnyTestFails() throws Exception {
    report("wildfly", 0);
    assertThat(passes()).isFalse();
    assertThat(printed).endsWith("==> Failed: no test was run.\n");
  }

  private static String flaky(String name) {
    return testCase(
        name,
        """
        <flakyFailure message="&#10;too late"><stackTrace>the first trace</stackTrace>
        <system-out>printed before it</system-out></flakyFailure>
        """);
  }

  private static String testCase(String name, String outcome) {
    return "<testcase name='%s' classname='SomeTest' time='1'>%s</testcase>"
        .formatted(name, outcome);
  }

  private void report(String server, int status, String... testCases) throws Exception {
    var reports = Files.createDirectories(folder.resolve("reports").resolve(server));
    var suite = "<testsuite>" + String.join("", testCases) + "</testsuite>";
    Files.writeString(reports.resolve("TEST-SomeTest.xml"), suite);
    var servers = folder.resolve("reports/servers");
    var before = Files.exists(servers) ? Files.readString(servers) : "";
    Files.writeString(servers, before + server + " " + status + " 60\n");
  }

  private boolean passes() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, true, UTF_8)) {
      return new Verdict(folder.resolve("reports"), folder.resolve("outputs"), out).passes();
    } finally {
      printed = bytes.toString(UTF_8);
    }
  }
}
