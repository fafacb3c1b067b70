package io.grounds.exec.ci;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Decides whether a run of the tests on all servers passed, and prints its closing lines. A test
 * that failed and passed when it was run again is flaky; a run with more than {@value #MOST_FLAKY}
 * flaky tests, counted over all servers, fails.
 *
 * <p>scripts/test-servers starts this one file with {@code java}, so it uses the JDK alone.
 */
final class Verdict {

  static final int MOST_FLAKY = 2;

  private static final String ROW = "    %-10s %7s %7s %7s %8s %8s%n";

  private final Path reports;
  private final Path outputs;
  private final PrintStream out;

  /**
   * @param reports has a folder of Surefire's reports for each server, and a file {@code servers}
   *     with a line {@code SERVER STATUS SECONDS} for each time that Maven was run
   * @param outputs gets a file for each test that failed at first
   * @param out is printed to
   */
  Verdict(Path reports, Path outputs, PrintStream out) {
    this.reports = reports;
    this.outputs = outputs;
    this.out = out;
  }

  public static void main(String... arguments) throws Exception {
    var verdict = new Verdict(Path.of(arguments[0]), Path.of(arguments[1]), System.out);
    System.exit(verdict.passes() ? 0 : 1);
  }

  /** Prints the closing lines, the verdict last; true where the run passed. */
  boolean passes() throws Exception {
    var runs = new ArrayList<ServerRun>();
    for (var line : Files.readAllLines(reports.resolve("servers"))) {
      runs.add(ServerRun.read(reports, line.split(" ", -1)));
    }
    out.println("==> Tests on each server:");
    out.printf(ROW, "", "tests", "failed", "flaky", "skipped", "seconds");
    for (var run : runs) {
      var failed = run.count(Outcome.FAILED);
      var flaky = run.count(Outcome.FLAKY);
      var skipped = run.count(Outcome.SKIPPED);
      out.printf(ROW, run.server, run.tests.size(), failed, flaky, skipped, run.seconds);
    }
    for (var outcome : List.of(Outcome.FAILED, Outcome.FLAKY)) {
      for (var run : runs) {
        for (var test : run.with(outcome)) {
          list(run.server, test);
        }
      }
    }
    var reasons = reasons(runs);
    out.println(reasons.isEmpty() ? "==> Passed." : "==> Failed: " + reasons + ".");
    return reasons.isEmpty();
  }

  private void list(String server, TestCase test) throws IOException {
    var name = test.name.replaceAll("[^\\w.$\\[\\]-]", "_") + ".txt";
    var file = outputs.resolve(server).resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, test.output);
    var what = test.outcome == Outcome.FLAKY ? "Flaky (failed, then passed)" : "Failed";
    out.printf("==> %s on %s: %s%n", what, server, test.name);
    out.printf("    %.200s%n", test.message);
    out.printf("    Output of the first failure: %s%n", file);
  }

  private static String reasons(List<ServerRun> runs) {
    var reasons = new ArrayList<String>();
    int failed = runs.stream().mapToInt(run -> run.count(Outcome.FAILED)).sum();
    if (failed > 0) {
      reasons.add("tests that failed: " + failed);
    }
    int flaky = runs.stream().mapToInt(run -> run.count(Outcome.FLAKY)).sum();
    if (flaky > MOST_FLAKY) {
      reasons.add("flaky tests: " + flaky + ", allowed are " + MOST_FLAKY);
    }
    for (var run : runs) {
      if (run.status != 0) {
        reasons.add("Maven ended with status " + run.status + " on " + run.server);
      }
    }
    if (runs.stream().allMatch(run -> run.tests.isEmpty())) {
      reasons.add("no test was run");
    }
    return String.join("; ", reasons);
  }

  /** In the order of their weight. */
  private enum Outcome {
    PASSED,
    SKIPPED,
    FLAKY,
    FAILED
  }

  private record ServerRun(String server, int status, String seconds, List<TestCase> tests) {

    static ServerRun read(Path reports, String... fields) throws Exception {
      var tests = new TreeMap<String, TestCase>();
      var folder = Files.createDirectories(reports.resolve(fields[0]));
      try (var files = Files.walk(folder)) {
        for (var file : files.filter(path -> path.toString().endsWith(".xml")).toList()) {
          for (var test : testCases(file)) {
            // A test is listed twice where its class failed and was run again as a whole.
            tests.merge(test.name, test, TestCase::weightier);
          }
        }
      }
      int status = Integer.parseInt(fields[1]);
      return new ServerRun(fields[0], status, fields[2], List.copyOf(tests.values()));
    }

    List<TestCase> with(Outcome outcome) {
      return tests.stream().filter(test -> test.outcome == outcome).toList();
    }

    int count(Outcome outcome) {
      return with(outcome).size();
    }
  }

  private static List<TestCase> testCases(Path file) throws Exception {
    var suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    var cases = elements(suite.getElementsByTagName("testcase"));
    var names = cases.stream().map(TestCase::nameOf).toList();
    return cases.stream().map(element -> TestCase.read(element, names)).toList();
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  /**
   * A test; or a class, or a method that makes tests, which failed itself.
   *
   * @param message of the first failure, in one line
   * @param output stack trace of the first failure, and what the test printed
   */
  private record TestCase(String name, Outcome outcome, String message, String output) {

    /** What Surefire calls a failure, by whether it was seen in all attempts. */
    private static final Map<String, Outcome> OUTCOMES =
        Map.of(
            "flakyFailure", Outcome.FLAKY,
            "flakyError", Outcome.FLAKY,
            "rerunFailure", Outcome.FAILED,
            "rerunError", Outcome.FAILED,
            "failure", Outcome.FAILED,
            "error", Outcome.FAILED,
            "skipped", Outcome.SKIPPED);

    static String nameOf(Element element) {
      var method = element.getAttribute("name");
      return element.getAttribute("classname") + (method.isEmpty() ? "" : "." + method);
    }

    static TestCase read(Element element, List<String> all) {
      var name = nameOf(element);
      var children = elements(element.getChildNodes());
      var outcome =
          children.stream()
              .map(child -> OUTCOMES.getOrDefault(child.getTagName(), Outcome.PASSED))
              .max(Outcome::compareTo)
              .orElse(Outcome.PASSED);
      // Surefire does not list a class, or a method that makes tests, as flaky: it lists the one
      // failure. There is no other, and the tests of it ran, so it passed when it was run again.
      boolean failedAgain = children.stream().anyMatch(c -> c.getTagName().startsWith("rerun"));
      if (outcome == Outcome.FAILED && !failedAgain && all.stream().anyMatch(isIn(element))) {
        outcome = Outcome.FLAKY;
      }
      var message =
          children.stream()
              .map(child -> child.getAttribute("message").replaceAll("\\s+", " ").strip())
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElse("(no message)");
      var output = children.stream().map(Element::getTextContent).collect(joining("\n"));
      return new TestCase(name, outcome, message, output);
    }

    private static Predicate<String> isIn(Element element) {
      var name = nameOf(element);
      var separators =
          element.getAttribute("name").isEmpty() ? List.of(".", "$") : List.of("[", "()[");
      return test -> separators.stream().anyMatch(separator -> test.startsWith(name + separator));
    }

    TestCase weightier(TestCase other) {
      return outcome.compareTo(other.outcome) >= 0 ? this : other;
    }
  }
}
