package io.grounds.exec.run;

import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The line that a run writes to the log: its cause, what it used, and where its time went, in
 * milliseconds. It contains no program text and no other text of a client.
 */
final class RunLog {

  private RunLog() {}

  /** The line of a run that is over. */
  static String line(FinishedRun run) {
    var report = run.ended().report();
    var line = new StringJoiner(" ");
    line.add(run.id().value()).add(run.wanted()).add(run.ended().cause().label());
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
    add(line, "removal", run.removal());
    return line.toString();
  }

  private static void add(StringJoiner line, Usage usage) {
    add(line, "cpu", Optional.of(usage.cpu()));
    line.add("memory=" + usage.peakMemoryBytes());
  }

  private static void add(StringJoiner line, String name, Optional<Duration> time) {
    time.ifPresent(some -> line.add(name + "=" + millis(some)));
  }

  /** With one decimal; not by {@code String.format}, which would cost much of a run's time. */
  private static String millis(Duration time) {
    long tenths = (time.toNanos() + 50_000) / 100_000;
    return tenths / 10 + "." + tenths % 10;
  }
}
