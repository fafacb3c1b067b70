package io.grounds.exec.run;

import io.grounds.exec.run.RunEvent.Ended;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The line in the log that a run leaves: what ended it, what it used, and where its time went, in
 * milliseconds. No program text, and nothing that a client made up.
 */
final class RunLog {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9._-]{1,64}");

  private RunLog() {}

  /**
   * The line of a run that is over.
   *
   * @param removal from its end until its container was gone, where it had one
   */
  static String line(Run run, Ended ended, Optional<Duration> removal) {
    var report = ended.report();
    var line = new StringJoiner(" ");
    line.add(run.id().value()).add(languageOf(run.request())).add(causeOf(ended));
    report.exit().ifPresent(exit -> line.add("code=" + exit.code()));
    report.exit().flatMap(Exit::usage).ifPresent(usage -> add(line, usage));
    line.add("output=" + report.outputBytes());
    if (report.droppedBytes() > 0) {
      line.add("dropped=" + report.droppedBytes());
    }
    var times = report.times();
    add(line, "queued", times.queued());
    add(line, "container", times.container());
    add(line, "compile", times.compile());
    add(line, "firstByte", times.firstByte());
    add(line, "run", times.run());
    add(line, "removal", removal);
    return line.toString();
  }

  private static void add(StringJoiner line, Usage usage) {
    add(line, "cpu", Optional.of(usage.cpu()));
    line.add("memory=" + usage.peakMemoryBytes());
  }

  private static void add(StringJoiner line, String name, Optional<Duration> time) {
    time.ifPresent(some -> line.add(name + "=" + millis(some)));
  }

  /** With one decimal. By hand: a run has six of them, and formatting would be seen in its cost. */
  private static String millis(Duration time) {
    long tenths = (time.toNanos() + 50_000) / 100_000;
    return tenths / 10 + "." + tenths % 10;
  }

  private static String causeOf(Ended ended) {
    return ended.cause().name().toLowerCase(Locale.ROOT);
  }

  private static String languageOf(RunRequest request) {
    return LANGUAGE.matcher(request.language()).matches() ? request.language() : "(no language)";
  }
}
