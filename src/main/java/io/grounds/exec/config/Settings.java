package io.grounds.exec.config;

import io.grounds.exec.docker.Confinement;
import io.grounds.exec.docker.EngineAddress;
import io.grounds.exec.run.Limits;
import java.time.Duration;

/** What the operator has set, understood and checked. */
record Settings(
    EngineAddress engine, String repository, String tag, Limits limits, Confinement confinement) {

  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;
  private static final int MAX_RUNS = 128;

  /**
   * Reads all settings.
   *
   * @throws InvalidSettings with every error there is
   */
  static Settings read(SettingsSource source, int processors) {
    var parser = new SettingsParser(source);
    var memoryBytes = parser.integer(Setting.GROUNDS_MEMORY, 8, 1 << 20) * MIB;
    var limits =
        new Limits(
            Duration.ofSeconds(parser.integer(Setting.GROUNDS_TIME_LIMIT, 1, 3600)),
            parser.integer(Setting.GROUNDS_OUTPUT_LIMIT, 1, 1 << 20) * KIB,
            memoryBytes,
            runs(parser, processors),
            parser.integer(Setting.GROUNDS_QUEUE, 0, 10_000));
    var confinement =
        new Confinement(
            memoryBytes,
            parser.integer(Setting.GROUNDS_DISK, 1, 1 << 20) * MIB,
            parser.integer(Setting.GROUNDS_PIDS, 4, 32_768),
            parser.decimal(Setting.GROUNDS_CPUS, 0.01, 1024));
    var settings =
        new Settings(
            parser.engine(),
            parser.matching(Setting.REPOSITORY, "([a-z0-9.-]+(:\\d+)?(/[a-z0-9._-]+)*)?"),
            parser.matching(Setting.TAG, "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}"),
            limits,
            confinement);
    parser.throwIfInvalid();
    return settings;
  }

  private static int runs(SettingsParser parser, int processors) {
    return parser.isSet(Setting.GROUNDS_RUNS)
        ? parser.integer(Setting.GROUNDS_RUNS, 1, MAX_RUNS)
        : Math.min(4 * processors, MAX_RUNS);
  }
}
