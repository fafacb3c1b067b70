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

  /** Most that is kept to be sent again to one client, in characters. */
  private static final long MAX_RECOVERY = 4 * MIB;

  /** At shutdown, a program that has just begun reaches its own time limit first. */
  private static final Duration LAST_TIMEOUT = Duration.ofSeconds(3);

  /**
   * Reads all settings.
   *
   * @throws InvalidSettings with every error there is
   */
  static Settings read(SettingsSource source, int processors) {
    var parser = new SettingsParser(source);
    var time = Duration.ofSeconds(parser.integer(Setting.GROUNDS_TIME_LIMIT));
    var limits =
        new Limits(
            time.plus(LAST_TIMEOUT),
            parser.integer(Setting.GROUNDS_OUTPUT_LIMIT) * KIB,
            runs(parser, processors),
            parser.integer(Setting.GROUNDS_QUEUE));
    var confinement =
        new Confinement(
            time,
            parser.integer(Setting.GROUNDS_MEMORY) * MIB,
            parser.integer(Setting.GROUNDS_DISK) * MIB,
            parser.integer(Setting.GROUNDS_PIDS),
            parser.decimal(Setting.GROUNDS_CPUS));
    var settings =
        new Settings(
            parser.engine(),
            new ImageNames(
                parser.text(Setting.REPOSITORY),
                parser.text(Setting.TAG),
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
            parser.text(Setting.GROUNDS_THREADS));
    parser.throwIfInvalid();
    return settings;
  }

  private static Set<String> languages(SettingsParser parser, Setting setting) {
    return parser.isSet(setting) ? parser.list(setting) : Set.of();
  }

  private static PoolOptions pool(SettingsParser parser, Limits limits) {
    int ceiling =
        parser.isSet(Setting.GROUNDS_POOL_CEILING)
            ? parser.integer(Setting.GROUNDS_POOL_CEILING)
            : limits.runs();
    int floor = Math.min(parser.integer(Setting.GROUNDS_POOL_FLOOR), ceiling);
    return new PoolOptions(
        new PoolSize(floor, ceiling),
        parser.read(Setting.GROUNDS_POOL_SIZES, PoolSizes::read).orElse(Map.of()),
        Duration.ofSeconds(parser.integer(Setting.GROUNDS_POOL_IDLE)),
        parser.isSet(Setting.GROUNDS_POOL_MEMORY)
            ? OptionalLong.of(parser.integer(Setting.GROUNDS_POOL_MEMORY) * MIB)
            : OptionalLong.empty());
  }

  private static EngineOptions engineOptions(SettingsParser parser) {
    var transports =
        parser.list(Setting.GROUNDS_TRANSPORTS).stream()
            .map(name -> TransportName.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(toUnmodifiableSet());
    return new EngineOptions(
        parser.millis(Setting.GROUNDS_PING_INTERVAL),
        parser.millis(Setting.GROUNDS_PING_TIMEOUT),
        parser.millis(Setting.GROUNDS_UPGRADE_TIMEOUT),
        parser.integer(Setting.GROUNDS_MAX_HTTP_BUFFER_SIZE),
        transports,
        new Origins(parser.list(Setting.GROUNDS_CORS_ORIGIN)),
        parser.integer(Setting.GROUNDS_SESSIONS));
  }

  private static SocketOptions socketOptions(SettingsParser parser, Limits limits) {
    return new SocketOptions(
        parser.millis(Setting.GROUNDS_CONNECT_TIMEOUT),
        parser.millis(Setting.GROUNDS_MAX_DISCONNECTION_DURATION),
        parser
            .millis(Setting.GROUNDS_PING_INTERVAL)
            .plus(parser.millis(Setting.GROUNDS_PING_TIMEOUT)),
        Math.min(2 * limits.outputBytes(), MAX_RECOVERY));
  }

  private static HealthOptions health(SettingsParser parser) {
    return new HealthOptions(
        parser.text(Setting.GROUNDS_HEALTH_LANGUAGE),
        Duration.ofSeconds(parser.integer(Setting.GROUNDS_HEALTH_INTERVAL)));
  }

  private static FrameAncestors frameAncestors(SettingsParser parser) {
    var setting =
        parser.isSet(Setting.GROUNDS_EMBED_ORIGIN)
            ? Setting.GROUNDS_EMBED_ORIGIN
            : Setting.GROUNDS_CORS_ORIGIN;
    return new FrameAncestors(parser.list(setting));
  }

  private static int runs(SettingsParser parser, int processors) {
    return parser.isSet(Setting.GROUNDS_RUNS)
        ? parser.integer(Setting.GROUNDS_RUNS)
        : Math.min(4 * processors, MAX_RUNS);
  }
}
