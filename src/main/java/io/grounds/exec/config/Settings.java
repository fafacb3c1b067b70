package io.grounds.exec.config;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.grounds.exec.admin.HealthOptions;
import io.grounds.exec.admin.TelemetryOptions;
import io.grounds.exec.docker.ImageNames;
import io.grounds.exec.docker.engine.EngineAddress;
import io.grounds.exec.endpoint.page.FrameAncestors;
import io.grounds.exec.engineio.protocol.EngineOptions;
import io.grounds.exec.engineio.protocol.TransportName;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.PoolSize;
import io.grounds.exec.sandbox.Confinement;
import io.grounds.exec.sandbox.pool.PoolOptions;
import io.grounds.exec.socketio.SocketOptions;
import io.grounds.exec.web.Origins;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** What the operator has set, understood and checked. */
record Settings(
    EngineAddress engine,
    ImageNames images,
    Set<String> compatible,
    Limits limits,
    Confinement confinement,
    PoolOptions pool,
    EngineOptions engineOptions,
    SocketOptions socketOptions,
    HealthOptions health,
    TelemetryOptions telemetry,
    FrameAncestors frameAncestors,
    String threads) {

  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;
  private static final int MAX_RUNS = PoolSize.MAX;

  /** What can be sent again at once, in characters. */
  private static final long MAX_RECOVERY = 4 * MIB;

  /** As a browser names it: no path, no slash at its end. */
  private static final String ORIGIN = "\\*|self|null|[a-z][a-z0-9+.-]*://[^/\\s,;]+";

  /** At the end, a program that has just begun comes to its own limit before it comes to ours. */
  private static final Duration LAST_TIMEOUT = Duration.ofSeconds(3);

  private static final String LANGUAGE = "[a-z0-9]+([._-]+[a-z0-9]+)*";

  /**
   * Reads all settings.
   *
   * @throws InvalidSettings with every error there is
   */
  static Settings read(SettingsSource source, int processors) {
    var parser = new SettingsParser(source);
    var time = Duration.ofSeconds(parser.integer(Setting.GROUNDS_TIME_LIMIT, 1, 3600));
    var limits =
        new Limits(
            time.plus(LAST_TIMEOUT),
            parser.integer(Setting.GROUNDS_OUTPUT_LIMIT, 1, 1 << 20) * KIB,
            runs(parser, processors),
            parser.integer(Setting.GROUNDS_QUEUE, 0, 10_000));
    var confinement =
        new Confinement(
            time,
            parser.integer(Setting.GROUNDS_MEMORY, 8, 1 << 20) * MIB,
            parser.integer(Setting.GROUNDS_DISK, 1, 1 << 20) * MIB,
            parser.integer(Setting.GROUNDS_PIDS, 4, 32_768),
            parser.decimal(Setting.GROUNDS_CPUS, 0.01, 1024));
    var settings =
        new Settings(
            parser.engine(),
            new ImageNames(
                parser.matching(Setting.REPOSITORY, "([a-z0-9.-]+(:\\d+)?(/[a-z0-9._-]+)*)?"),
                parser.matching(Setting.TAG, "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}"),
                languages(parser, Setting.GROUNDS_LANGUAGES)),
            languages(parser, Setting.GROUNDS_COMPATIBLE),
            limits,
            confinement,
            pool(parser, limits),
            engineOptions(parser),
            socketOptions(parser, limits),
            health(parser),
            TelemetrySettings.read(parser),
            frameAncestors(parser),
            parser.matching(Setting.GROUNDS_THREADS, "[^\\s\"]*"));
    parser.throwIfInvalid();
    return settings;
  }

  private static Set<String> languages(SettingsParser parser, Setting setting) {
    return parser.isSet(setting) ? parser.list(setting, LANGUAGE) : Set.of();
  }

  private static PoolOptions pool(SettingsParser parser, Limits limits) {
    int ceiling =
        parser.isSet(Setting.GROUNDS_POOL_CEILING)
            ? parser.integer(Setting.GROUNDS_POOL_CEILING, 0, MAX_RUNS)
            : limits.runs();
    int floor = Math.min(parser.integer(Setting.GROUNDS_POOL_FLOOR, 0, MAX_RUNS), ceiling);
    return new PoolOptions(
        new PoolSize(floor, ceiling),
        parser.read(Setting.GROUNDS_POOL_SIZES, PoolSizes::read).orElse(Map.of()),
        Duration.ofSeconds(parser.integer(Setting.GROUNDS_POOL_IDLE, 1, 1_000_000)),
        parser.isSet(Setting.GROUNDS_POOL_MEMORY)
            ? OptionalLong.of(parser.integer(Setting.GROUNDS_POOL_MEMORY, 0, 1 << 20) * MIB)
            : OptionalLong.empty());
  }

  private static EngineOptions engineOptions(SettingsParser parser) {
    var transports =
        parser.list(Setting.GROUNDS_TRANSPORTS, "polling|websocket").stream()
            .map(name -> TransportName.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(toUnmodifiableSet());
    return new EngineOptions(
        parser.millis(Setting.GROUNDS_PING_INTERVAL, 100),
        parser.millis(Setting.GROUNDS_PING_TIMEOUT, 100),
        parser.millis(Setting.GROUNDS_UPGRADE_TIMEOUT, 100),
        parser.integer(Setting.GROUNDS_MAX_HTTP_BUFFER_SIZE, 1000, 100_000_000),
        transports,
        new Origins(parser.list(Setting.GROUNDS_CORS_ORIGIN, ORIGIN)),
        parser.integer(Setting.GROUNDS_SESSIONS, 1, 1_000_000));
  }

  private static SocketOptions socketOptions(SettingsParser parser, Limits limits) {
    return new SocketOptions(
        parser.millis(Setting.GROUNDS_CONNECT_TIMEOUT, 100),
        parser.millis(Setting.GROUNDS_MAX_DISCONNECTION_DURATION, 0),
        parser
            .millis(Setting.GROUNDS_PING_INTERVAL, 100)
            .plus(parser.millis(Setting.GROUNDS_PING_TIMEOUT, 100)),
        Math.min(2 * limits.outputBytes(), MAX_RECOVERY));
  }

  private static HealthOptions health(SettingsParser parser) {
    return new HealthOptions(
        parser.matching(Setting.GROUNDS_HEALTH_LANGUAGE, "(" + LANGUAGE + ")?"),
        Duration.ofSeconds(parser.integer(Setting.GROUNDS_HEALTH_INTERVAL, 1, 3600)));
  }

  private static FrameAncestors frameAncestors(SettingsParser parser) {
    var setting =
        parser.isSet(Setting.GROUNDS_EMBED_ORIGIN)
            ? Setting.GROUNDS_EMBED_ORIGIN
            : Setting.GROUNDS_CORS_ORIGIN;
    return new FrameAncestors(parser.list(setting, ORIGIN));
  }

  private static int runs(SettingsParser parser, int processors) {
    return parser.isSet(Setting.GROUNDS_RUNS)
        ? parser.integer(Setting.GROUNDS_RUNS, 1, MAX_RUNS)
        : Math.min(4 * processors, MAX_RUNS);
  }
}
