package io.grounds.exec.admin;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.summingLong;

import io.grounds.exec.run.Cause;
import io.grounds.exec.run.FinishedRun;
import io.grounds.exec.run.Language;
import io.grounds.exec.run.RunObserver;
import io.grounds.exec.run.Usage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the runs that are over, and where their time went, language by language: only those that
 * there are images of, since a client may ask for anything. Thread-safe.
 */
final class RunMeters implements RunObserver {

  private static final String NO_LANGUAGE = "none";

  private static final Duration[] BOUNDS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry meters;
  private final Map<String, OfLanguage> languages = new ConcurrentHashMap<>();

  RunMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void over(FinishedRun run) {
    var language = run.language().map(Language::id).orElse(NO_LANGUAGE);
    languages.computeIfAbsent(language, OfLanguage::new).add(run);
  }

  /** How many runs had which end. */
  Map<String, Long> causes() {
    return languages.values().stream()
        .flatMap(each -> each.causes.entrySet().stream())
        .collect(
            Collectors.groupingBy(
                each -> each.getKey().label(),
                TreeMap::new,
                summingLong(each -> (long) each.getValue().count())));
  }

  /** Where the time went, a line for each language and phase. */
  List<TimesView> times() {
    return new TreeMap<>(languages)
        .entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().phases.entrySet().stream()
                        .map(
                            phase ->
                                new TimesView(each.getKey(), phase.getKey(), phase.getValue())))
            .toList();
  }

  /** The meters of one language, found once: a run has ten of them. */
  private final class OfLanguage {

    private final Map<Cause, Counter> causes = new EnumMap<>(Cause.class);
    private final Map<RunStep, Timer> phases = new EnumMap<>(RunStep.class);
    private final Timer firstByte;
    private final Timer cpu;
    private final Counter output;

    private OfLanguage(String language) {
      for (var cause : Cause.values()) {
        causes.put(
            cause,
            Counter.builder("grounds.runs.ended")
                .description("Runs that are over, by what ended them")
                .tag("language", language)
                .tag("cause", cause.label())
                .register(meters));
      }
      for (var phase : RunStep.values()) {
        phases.put(phase, timer(phase.label(), "Time " + phase.meaning(), language));
      }
      firstByte =
          timer("first.byte", "Time from the program's arrival to its first output", language);
      cpu = timer("cpu", "Processor time of programs and their compilers", language);
      output =
          Counter.builder("grounds.run.output")
              .description("What programs wrote and their clients were sent")
              .baseUnit("bytes")
              .tag("language", language)
              .register(meters);
    }

    private Timer timer(String name, String description, String language) {
      return Timer.builder("grounds.run." + name)
          .description(description)
          .tag("language", language)
          .serviceLevelObjectives(BOUNDS)
          .register(meters);
    }

    private void add(FinishedRun run) {
      var report = run.ended().report();
      requireNonNull(causes.get(run.ended().cause())).increment();
      phases.forEach((phase, timer) -> phase.of(run).ifPresent(timer::record));
      report.times().firstByte().ifPresent(firstByte::record);
      report.exit().flatMap(exit -> exit.usage()).map(Usage::cpu).ifPresent(cpu::record);
      output.increment((double) report.outputBytes());
    }
  }
}
