package io.grounds.exec.admin;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The receivers of metrics and traces, in OTLP over HTTP.
 *
 * @param interval between two times that figures are sent
 */
public record TelemetryOptions(List<Target> targets, Duration interval) {

  /** No receiver. */
  public static final TelemetryOptions NONE =
      new TelemetryOptions(List.of(), Duration.ofMinutes(1));

  /** Takes the targets as they are now. */
  public TelemetryOptions {
    targets = List.copyOf(targets);
  }

  /**
   * One receiver.
   *
   * @param endpoint without the path of a signal, and without a slash at its end
   * @param headers sent with each request; some of them are secrets
   * @param service name that the receiver knows us by
   */
  public record Target(URI endpoint, Map<String, String> headers, String service) {

    /** Takes the headers as they are now. */
    public Target {
      headers = Map.copyOf(headers);
    }

    /** Nothing of the headers. */
    @Override
    public String toString() {
      return service + " at " + endpoint;
    }

    /** Where a signal goes: OTLP 1.x, "OTLP/HTTP Request". */
    String pathOf(String signal) {
      return endpoint + "/v1/" + signal;
    }
  }
}
