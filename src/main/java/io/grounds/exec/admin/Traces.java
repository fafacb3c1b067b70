package io.grounds.exec.admin;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grounds.exec.run.Cause;
import io.grounds.exec.run.FinishedRun;
import io.grounds.exec.run.RunObserver;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends a trace of each run that is over, with its phases as spans, in OTLP. Made of what is known
 * at its end, so that a run itself does nothing for it. Thread-safe.
 */
public final class Traces implements RunObserver, AutoCloseable {

  private static final String SCOPE = "io.grounds.exec";
  private static final long LAST_SECONDS = 5;

  private final List<SdkTracerProvider> providers;
  private final List<Tracer> tracers;

  /** Sends traces to the receivers; the caller closes it. */
  public Traces(TelemetryOptions options) {
    providers = options.targets().stream().map(Traces::providerOf).toList();
    tracers = providers.stream().map(provider -> provider.get(SCOPE)).toList();
  }

  @Override
  public void over(FinishedRun run) {
    tracers.forEach(tracer -> trace(tracer, run));
  }

  /** Sends what has not been sent. Blocks for that, for some seconds at most. */
  @Override
  public void close() {
    providers.forEach(provider -> provider.shutdown().join(LAST_SECONDS, SECONDS));
  }

  private static void trace(Tracer tracer, FinishedRun run) {
    var ended = run.ended();
    var whole =
        tracer
            .spanBuilder("run")
            .setNoParent()
            .setStartTimestamp(run.requested())
            .setAttribute("grounds.run.id", run.id().value())
            .setAttribute("grounds.language", run.wanted())
            .setAttribute("grounds.cause", ended.cause().label())
            .setAttribute("grounds.output.bytes", ended.report().outputBytes())
            .startSpan();
    ended.report().exit().ifPresent(exit -> whole.setAttribute("grounds.code", exit.code()));
    if (ended.cause() == Cause.INFRASTRUCTURE) {
      whole.setStatus(StatusCode.ERROR, ended.sentence());
    }
    arrival(run).ifPresent(at -> whole.addEvent("first byte", at));
    whole.end(addPhases(tracer, whole, run));
  }

  /** Of the first output. */
  private static Optional<Instant> arrival(FinishedRun run) {
    var times = run.ended().report().times();
    return times
        .firstByte()
        .map(
            time ->
                run.requested()
                    .plus(times.queued().orElse(Duration.ZERO))
                    .plus(times.container().orElse(Duration.ZERO))
                    .plus(time));
  }

  /** One after the other, as they were; the answer is when the last was over. */
  private static Instant addPhases(Tracer tracer, Span whole, FinishedRun run) {
    var now = run.requested();
    for (var phase : RunStep.values()) {
      var time = phase.of(run);
      if (time.isPresent()) {
        var span =
            tracer
                .spanBuilder(phase.label())
                .setParent(Context.root().with(whole))
                .setStartTimestamp(now)
                .startSpan();
        now = now.plus(time.get());
        span.end(now);
      }
    }
    return now;
  }

  private static SdkTracerProvider providerOf(TelemetryOptions.Target target) {
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(target.pathOf("traces"))
            .setHeaders(target::headers)
            .build();
    return SdkTracerProvider.builder()
        .setResource(Resource.builder().put("service.name", target.service()).build())
        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
        .build();
  }
}
