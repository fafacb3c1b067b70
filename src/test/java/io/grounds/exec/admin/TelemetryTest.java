package io.grounds.exec.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.Caller;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.Events;
import io.grounds.exec.run.FakeSandbox;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunnerRegistry;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a receiver of OTLP hears, as New Relic is one. */
class TelemetryTest {

  private record Received(String path, String key, ByteString body) {}

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final RunnerRegistry registry =
      new RunnerRegistry(
          new FakeSandbox(),
          new Limits(Duration.ofSeconds(10), 1024, 1, 1),
          Runnable::run,
          Clock.system(),
          HeapBudgets.ofHeap(8 << 20));
  private HttpServer receiver;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::receive);
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void figuresAreSentWithTheKeyAtTheEndAtTheLatest() throws Exception {
    try (var metrics =
        new Metrics(registry, options(Duration.ofHours(1)), new BuildInfo("1.2.3"))) {
      registry.submit(new Program("fake", "out 1\nexit 3"), Caller.at(""), new Events());
      assertThat(metrics.causes()).containsEntry("exited", 1L);
    }
    var sent = only("/v1/metrics");
    assertThat(sent.key).isEqualTo("secret");
    var resource = ExportMetricsServiceRequest.parseFrom(sent.body).getResourceMetrics(0);
    assertThat(resource.getResource().toString()).contains("our programs");
    assertThat(resource.toString())
        .contains("grounds.runs.ended", "grounds.run.first.byte", "fake", "exited");
  }

  @Test
  void eachRunIsATraceWithItsPhases() {
    try (var traces = new Traces(options(Duration.ofHours(1)))) {
      registry.watch(traces);
      registry.submit(new Program("fake", "out 1\nexit 3"), Caller.at(""), new Events());
    }
    var sent = only("/v1/traces");
    assertThat(sent.key).isEqualTo("secret");
    assertThat(sent.body.toString(StandardCharsets.ISO_8859_1))
        .contains("our programs", "queued", "container", "removal", "grounds.cause", "exited")
        .contains("first byte")
        .doesNotContain("out 1");
  }

  private TelemetryOptions options(Duration interval) {
    var endpoint = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort());
    var target = new TelemetryOptions.Target(endpoint, Map.of("api-key", "secret"), "our programs");
    return new TelemetryOptions(List.of(target), interval);
  }

  private Received only(String path) {
    var found = received.stream().filter(each -> each.path.equals(path)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var key = exchange.getRequestHeaders().getFirst("api-key");
      var body = exchange.getRequestBody().readAllBytes();
      var encoding = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      received.add(
          new Received(
              exchange.getRequestURI().getPath(),
              key,
              ByteString.copyFrom(encoding.equals("gzip") ? unzipped(body) : body)));
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static byte[] unzipped(byte[] body) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }
}
