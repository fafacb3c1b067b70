package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.run.Exit;
import io.grounds.exec.run.Exit.Ending;
import io.grounds.exec.run.Report.Times;
import io.grounds.exec.run.RunEvent.Ended;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The report that a client with details gets when its run has ended: the cause, what the program
 * used, where the time went. Unknown fields are left out; times are in milliseconds. See
 * docs/protocol.md.
 */
final class Details {

  private Details() {}

  static Map<String, Object> of(Ended ended) {
    var report = ended.report();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("cause", ended.cause().label());
    report.exit().ifPresent(exit -> addExit(fields, exit));
    fields.put("output", report.outputBytes());
    fields.put("dropped", report.droppedBytes());
    fields.put("times", times(report.times()));
    return fields;
  }

  private static void addExit(Map<String, Object> fields, Exit exit) {
    if (exit.ending() == Ending.CODE) {
      fields.put("code", exit.number());
    } else if (exit.ending() == Ending.SIGNAL) {
      fields.put("signal", exit.number());
    }
    exit.usage()
        .ifPresent(
            usage -> {
              fields.put("cpu", millis(usage.cpu()));
              fields.put("wall", millis(usage.wall()));
              fields.put("memory", usage.peakMemoryBytes());
            });
  }

  private static Map<String, Object> times(Times times) {
    var fields = new LinkedHashMap<String, Object>();
    add(fields, "queued", times.queued());
    add(fields, "container", times.container());
    add(fields, "compile", times.compile());
    add(fields, "firstByte", times.firstByte());
    add(fields, "run", times.run());
    return fields;
  }

  private static void add(Map<String, Object> fields, String name, Optional<Duration> time) {
    time.ifPresent(some -> fields.put(name, millis(some)));
  }

  private static double millis(Duration time) {
    long micros = time.toNanos() / 1000;
    return micros / 1e3;
  }
}
