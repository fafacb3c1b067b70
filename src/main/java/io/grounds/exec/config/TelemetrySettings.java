package io.grounds.exec.config;

import io.grounds.exec.admin.TelemetryOptions;
import io.grounds.exec.admin.TelemetryOptions.Target;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * The receivers of metrics: one of OTLP, by the names that OpenTelemetry gives these settings, and
 * New Relic, by the names of the original.
 */
final class TelemetrySettings {

  private TelemetrySettings() {}

  static TelemetryOptions read(SettingsParser parser) {
    var targets = new ArrayList<Target>();
    parser
        .read(Setting.OTEL_EXPORTER_OTLP_ENDPOINT, TelemetrySettings::endpoint)
        .ifPresent(
            endpoint ->
                targets.add(
                    new Target(endpoint, headers(parser), parser.text(Setting.OTEL_SERVICE_NAME))));
    if (parser.isSet(Setting.NEWRELIC_LICENSE_KEY)) {
      parser
          .read(Setting.GROUNDS_NEWRELIC_ENDPOINT, TelemetrySettings::endpoint)
          .ifPresent(
              endpoint ->
                  targets.add(
                      new Target(
                          endpoint,
                          Map.of("api-key", parser.text(Setting.NEWRELIC_LICENSE_KEY)),
                          parser.text(Setting.NEWRELIC_APP_NAME))));
    }
    return new TelemetryOptions(targets, parser.millis(Setting.OTEL_METRIC_EXPORT_INTERVAL));
  }

  /**
   * The address of a receiver.
   *
   * @throws IllegalArgumentException if it is not one
   */
  static URI endpoint(String text) {
    var endpoint = URI.create(text.replaceFirst("/+$", ""));
    if (endpoint.getHost() == null || !String.valueOf(endpoint.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(text);
    }
    return endpoint;
  }

  private static Map<String, String> headers(SettingsParser parser) {
    return parser
        .read(Setting.OTEL_EXPORTER_OTLP_HEADERS, TelemetrySettings::headersOf)
        .orElse(Map.of());
  }

  /**
   * Values are encoded as in URLs: OpenTelemetry, "Specifying headers via environment variables".
   *
   * @throws IllegalArgumentException if these are no headers
   */
  static Map<String, String> headersOf(String text) {
    var headers = new HashMap<String, String>();
    for (var each : text.split(",", -1)) {
      var parts = each.split("=", 2);
      if (parts.length != 2 || !parts[0].strip().matches("[A-Za-z0-9_.-]+")) {
        throw new IllegalArgumentException("not a header");
      }
      headers.put(parts[0].strip(), URLDecoder.decode(parts[1].strip(), StandardCharsets.UTF_8));
    }
    return headers;
  }
}
