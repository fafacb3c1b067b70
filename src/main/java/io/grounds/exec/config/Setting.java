package io.grounds.exec.config;

import io.grounds.exec.config.ValueForm.DecimalNumber;
import io.grounds.exec.config.ValueForm.Parsed;
import io.grounds.exec.config.ValueForm.Text;
import io.grounds.exec.config.ValueForm.Texts;
import io.grounds.exec.config.ValueForm.WholeNumber;
import io.grounds.exec.run.EffectiveLimits;
import io.grounds.exec.run.PoolSize;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Every setting, declared here alone: its name as environment variable, system property and JNDI
 * entry below {@code java:comp/env/}; its default; the form of its value; what an empty or special
 * value means; and its text. {@code make settings} writes README's table from this.
 */
@SuppressWarnings("ImmutableEnumChecker") // Forms are records, and the set cannot be changed.
enum Setting {
  DOCKER_HOST("unix:///var/run/docker.sock", Forms.ENGINE, "", "the Docker Engine"),
  DOCKER_HOST_RUNNERS(
      "", Forms.ENGINE, "empty: as DOCKER_HOST", "the engine that runs programs, if it is another"),
  DOCKER_TLS_VERIFY("", Forms.any("1 or empty"), "", "whether to use TLS with a tcp engine"),
  DOCKER_CERT_PATH(
      "~/.docker",
      Forms.any("folder with ca.pem, cert.pem and key.pem"),
      "",
      "the certificates for TLS"),
  REPOSITORY(
      "grounds",
      new Text("([a-z0-9.-]+(:\\d+)?(/[a-z0-9._-]+)*)?", "name of an image repository, or empty"),
      "",
      "first part of the images' names",
      Trait.EMPTY_IS_A_VALUE),
  TAG(
      "latest",
      new Text("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}", "tag of an image"),
      "",
      "tag of the images"),
  GROUNDS_LANGUAGES(
      "",
      Forms.LANGUAGES,
      "empty: all there are",
      "languages that are offered, of those that have an image on the engine"),
  GROUNDS_COMPATIBLE(
      "",
      Forms.LANGUAGES,
      "empty: none",
      "languages whose images may run programs"
          + " [with their own entrypoint](docs/new-language.md#images-without-exec)"),
  GROUNDS_RUNS(
      "",
      new WholeNumber(1, PoolSize.MAX, ""),
      "empty: four for each processor",
      "programs that run at once"),
  GROUNDS_QUEUE(
      "64",
      new WholeNumber(0, 10_000, ""),
      "",
      "runs that wait for a place; further requests are refused, because the server is busy"),
  GROUNDS_TIME_LIMIT(
      "10",
      new WholeNumber(1, (int) EffectiveLimits.MAX_TIME.toSeconds(), "seconds"),
      "",
      "longest run of a program" + Forms.MORE),
  GROUNDS_OUTPUT_LIMIT("1024", new WholeNumber(1, 1 << 20, "KiB"), "", "most output of a program"),
  GROUNDS_MEMORY(
      "256",
      new WholeNumber(8, 1 << 20, "MiB"),
      "",
      "memory of a program, with the files it writes" + Forms.MORE + "; there is no swap"),
  GROUNDS_DISK(
      "64",
      new WholeNumber(1, 1 << 20, "MiB"),
      "",
      "disk space in the working directory, and as much in /tmp"),
  GROUNDS_PIDS("64", new WholeNumber(4, 32_768, ""), "", "processes and threads of a program"),
  GROUNDS_CPUS(
      "1",
      new DecimalNumber(new BigDecimal("0.01"), new BigDecimal("1024")),
      "",
      "processors that a program may use"),
  GROUNDS_POOL_FLOOR(
      "0", Forms.POOL, "", "containers of every language that always wait for a program"),
  GROUNDS_POOL_CEILING(
      "",
      Forms.POOL,
      "empty: as GROUNDS_RUNS; 0: no pool",
      "most containers of a language that wait"),
  GROUNDS_POOL_SIZES(
      "",
      new Parsed(PoolSizes::read, "languages with floor and ceiling, such as python3=2-8,c=0-1"),
      "empty: as all others",
      "floor and ceiling of single languages, instead of the two settings above"),
  GROUNDS_POOL_IDLE(
      "900",
      new WholeNumber(1, 1_000_000, "seconds"),
      "",
      "time after which the pool of an unused language shrinks to its floor"),
  GROUNDS_POOL_MEMORY(
      "",
      new WholeNumber(0, 1 << 20, "MiB"),
      "empty: a quarter of the engine's host",
      "memory of all waiting containers"),
  GROUNDS_PING_INTERVAL(
      "25000", Forms.TIME, "", "Socket.IO's `pingInterval`: time between two pings"),
  GROUNDS_PING_TIMEOUT(
      "20000", Forms.TIME, "", "`pingTimeout`: time after which a missing pong ends a session"),
  GROUNDS_UPGRADE_TIMEOUT(
      "10000", Forms.TIME, "", "`upgradeTimeout`: time for the upgrade from polling to WebSocket"),
  GROUNDS_CONNECT_TIMEOUT(
      "45000", Forms.TIME, "", "`connectTimeout`: time for joining a namespace"),
  GROUNDS_MAX_HTTP_BUFFER_SIZE(
      "1000000",
      new WholeNumber(1000, 100_000_000, "bytes"),
      "",
      "`maxHttpBufferSize`: longest message that is accepted"),
  GROUNDS_TRANSPORTS(
      "polling,websocket",
      new Texts("polling|websocket", "polling, websocket, or both with a comma between"),
      "",
      "`transports` that are offered"),
  GROUNDS_CORS_ORIGIN("*", Forms.ORIGINS, "", "`cors.origin`: pages that may use the server"),
  GROUNDS_EMBED_ORIGIN(
      "",
      Forms.ORIGINS,
      "empty: as GROUNDS_CORS_ORIGIN",
      "pages that may show a program [in a frame](#the-playground)"),
  GROUNDS_MAX_DISCONNECTION_DURATION(
      "30000",
      new WholeNumber(0, 3_600_000, "ms"),
      "0: no recovery",
      "`maxDisconnectionDuration`: how long a client may be disconnected without missing an event"),
  GROUNDS_SESSIONS(
      "10000", new WholeNumber(1, 1_000_000, ""), "", "Socket.IO connections at a time"),
  GROUNDS_THREADS(
      "",
      new Text("[^\\s\"]*", "JNDI name of a ManagedThreadFactory"),
      "empty: the server's default",
      "factory of the application's threads"),
  GROUNDS_HEALTH_LANGUAGE(
      "",
      new Text("(" + Forms.LANGUAGE + ")?", "name of a language"),
      "empty: the first there is",
      "language whose example the health check runs"),
  GROUNDS_HEALTH_INTERVAL(
      "60",
      new WholeNumber(1, 3600, "seconds"),
      "",
      "time without a run after which the health check runs the example"),
  OTEL_EXPORTER_OTLP_ENDPOINT(
      "",
      Forms.RECEIVER,
      "empty: no receiver",
      "receiver of metrics and traces, in OTLP over HTTP"),
  OTEL_EXPORTER_OTLP_HEADERS(
      "",
      new Parsed(TelemetrySettings::headersOf, "name=value, with commas between"),
      "",
      "headers of those requests",
      Trait.SECRET),
  OTEL_SERVICE_NAME("grounds-exec", Forms.any("any text"), "", "service name reported"),
  OTEL_METRIC_EXPORT_INTERVAL("60000", Forms.TIME, "", "time between two exports of metrics"),
  NEWRELIC_LICENSE_KEY(
      "",
      Forms.any("a license key"),
      "empty: New Relic is sent nothing",
      "sends metrics and traces to New Relic too",
      Trait.SECRET),
  NEWRELIC_APP_NAME(
      "grounds-exec", Forms.any("any text"), "", "service name reported to New Relic"),
  GROUNDS_NEWRELIC_ENDPOINT(
      "https://otlp.nr-data.net",
      Forms.RECEIVER,
      "",
      "New Relic's OTLP endpoint; in Europe it is https://otlp.eu01.nr-data.net");

  /** What is special about a setting. */
  private enum Trait {
    /** Its value is never shown. */
    SECRET,
    /** An empty value is a value; for all other settings it means the default. */
    EMPTY_IS_A_VALUE
  }

  private final String defaultText;
  private final ValueForm form;
  private final String note;
  private final String meaning;
  private final Set<Trait> traits;

  Setting(String defaultText, ValueForm form, String note, String meaning, Trait... traits) {
    this.defaultText = defaultText;
    this.form = form;
    this.note = note;
    this.meaning = meaning;
    this.traits = Set.of(traits);
  }

  String defaultText() {
    return defaultText;
  }

  ValueForm form() {
    return form;
  }

  /** The allowed values with their unit, and the meaning of special ones. */
  String allowed() {
    return form.allowed() + (note.isEmpty() ? "" : "; " + note);
  }

  /** What it is for: a phrase in Markdown. */
  String meaning() {
    return meaning;
  }

  boolean takesEmptyValues() {
    return traits.contains(Trait.EMPTY_IS_A_VALUE);
  }

  /** A value of it as messages show it. */
  String shown(String value) {
    return traits.contains(Trait.SECRET) ? "..." : value;
  }

  /** Forms that several settings have. */
  private static final class Forms {

    static final String LANGUAGE = "[a-z0-9]+([._-]+[a-z0-9]+)*";

    static final String MORE =
        ", unless its language [needs more](docs/new-language.md#what-an-image-says-of-itself)";

    static final ValueForm ENGINE =
        new Parsed(SettingsParser::engineHost, "unix:///path or tcp://host:port");

    static final ValueForm RECEIVER =
        new Parsed(TelemetrySettings::endpoint, "http://host:port or https://host");

    static final ValueForm LANGUAGES =
        new Texts(LANGUAGE, "names of languages with commas between");

    static final ValueForm POOL = new WholeNumber(0, PoolSize.MAX, "");

    static final ValueForm TIME = new WholeNumber(100, 3_600_000, "ms");

    /** As a browser names an origin: no path, no slash at its end. */
    static final ValueForm ORIGINS =
        new Texts(
            "\\*|self|null|[a-z][a-z0-9+.-]*://[^/\\s,;]+",
            "origins such as https://a.example, with commas between; *: all;"
                + " self: only this server");

    private Forms() {}

    static ValueForm any(String allowed) {
      return new Text("(?s).*", allowed);
    }
  }
}
