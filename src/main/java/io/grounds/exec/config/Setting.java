package io.grounds.exec.config;

/**
 * Every setting there is: its name as environment variable, system property and JNDI entry below
 * {@code java:comp/env/}. The README's table is held to this one by a test.
 */
enum Setting {
  DOCKER_HOST("unix:///var/run/docker.sock", "unix:///path or tcp://host:port"),
  DOCKER_HOST_RUNNERS("", "unix:///path or tcp://host:port; empty: as DOCKER_HOST"),
  DOCKER_TLS_VERIFY("", "1 or empty"),
  DOCKER_CERT_PATH("~/.docker", "folder with ca.pem, cert.pem and key.pem"),
  REPOSITORY("grounds", "name of an image repository, or empty"),
  TAG("latest", "tag of an image"),
  GROUNDS_LANGUAGES("", "names of languages with commas between; empty: all there are"),
  GROUNDS_COMPATIBLE("", "names of languages with commas between; empty: none"),
  GROUNDS_RUNS("", "1 to 128; empty: four for each processor"),
  GROUNDS_QUEUE("64", "0 to 10000"),
  GROUNDS_TIME_LIMIT("10", "1 to 3600, in seconds"),
  GROUNDS_OUTPUT_LIMIT("1024", "1 to 1048576, in KiB"),
  GROUNDS_MEMORY("256", "8 to 1048576, in MiB"),
  GROUNDS_DISK("64", "1 to 1048576, in MiB"),
  GROUNDS_PIDS("64", "4 to 32768"),
  GROUNDS_CPUS("1", "0.01 to 1024"),
  GROUNDS_POOL_FLOOR("0", "0 to 128"),
  GROUNDS_POOL_CEILING("", "0 to 128; empty: as GROUNDS_RUNS; 0: no pool"),
  GROUNDS_POOL_SIZES(
      "", "languages with floor and ceiling, such as python3=2-8,c=0-1; empty: as all others"),
  GROUNDS_POOL_IDLE("900", "1 to 1000000, in seconds"),
  GROUNDS_POOL_MEMORY("", "0 to 1048576, in MiB; empty: a quarter of the engine's host"),
  GROUNDS_PING_INTERVAL("25000", "100 to 3600000, in ms"),
  GROUNDS_PING_TIMEOUT("20000", "100 to 3600000, in ms"),
  GROUNDS_UPGRADE_TIMEOUT("10000", "100 to 3600000, in ms"),
  GROUNDS_CONNECT_TIMEOUT("45000", "100 to 3600000, in ms"),
  GROUNDS_MAX_HTTP_BUFFER_SIZE("1000000", "1000 to 100000000, in bytes"),
  GROUNDS_TRANSPORTS("polling,websocket", "polling, websocket, or both with a comma between"),
  GROUNDS_CORS_ORIGIN(
      "*",
      "origins such as https://a.example, with commas between; *: all; self: none but this server"),
  GROUNDS_EMBED_ORIGIN(
      "",
      "origins such as https://a.example, with commas between; *: all; self: none but this server;"
          + " empty: as GROUNDS_CORS_ORIGIN"),
  GROUNDS_MAX_DISCONNECTION_DURATION("30000", "0 to 3600000, in ms; 0: no recovery"),
  GROUNDS_SESSIONS("10000", "1 to 1000000"),
  GROUNDS_THREADS("", "JNDI name of a ManagedThreadFactory; empty: the server's default"),
  GROUNDS_HEALTH_LANGUAGE("", "name of a language; empty: the first there is"),
  GROUNDS_HEALTH_INTERVAL("60", "1 to 3600, in seconds"),
  OTEL_EXPORTER_OTLP_ENDPOINT("", "http://host:port or https://host; empty: nobody"),
  OTEL_EXPORTER_OTLP_HEADERS("", "name=value, with commas between"),
  OTEL_SERVICE_NAME("grounds-exec", "any text"),
  OTEL_METRIC_EXPORT_INTERVAL("60000", "100 to 3600000, in ms"),
  NEWRELIC_LICENSE_KEY("", "a license key; empty: New Relic is sent nothing"),
  NEWRELIC_APP_NAME("grounds-exec", "any text"),
  GROUNDS_NEWRELIC_ENDPOINT("https://otlp.nr-data.net", "http://host:port or https://host");

  private final String defaultText;
  private final String allowed;

  Setting(String defaultText, String allowed) {
    this.defaultText = defaultText;
    this.allowed = allowed;
  }

  String defaultText() {
    return defaultText;
  }

  /** Whether what it is set to is nobody's to read. */
  boolean isSecret() {
    return this == OTEL_EXPORTER_OTLP_HEADERS || this == NEWRELIC_LICENSE_KEY;
  }

  /** What it takes, with its unit, as an operator is told. */
  String allowed() {
    return allowed;
  }
}
