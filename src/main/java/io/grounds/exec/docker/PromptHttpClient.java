package io.grounds.exec.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import io.grounds.exec.run.SandboxException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A client whose calls end, answered or not. docker-java's own response timeout does nothing on a
 * unix socket, so a watchdog interrupts the caller, which breaks the connection; on TCP, where an
 * interrupt does nothing, the client must bring that timeout. Each call has a connection of its
 * own: those kept from before an engine's restart are dead and would fail the call that gets one.
 * Thread-safe.
 */
final class PromptHttpClient implements DockerHttpClient {

  private final DockerHttpClient client;
  private final Duration timeout;
  private final ScheduledExecutorService watchdogs;

  /**
   * Wraps a client.
   *
   * @param client has a response timeout; is closed with this one
   * @param watchdogs has a thread that no call of this client keeps busy
   */
  PromptHttpClient(DockerHttpClient client, Duration timeout, ScheduledExecutorService watchdogs) {
    this.client = client;
    this.timeout = timeout;
    this.watchdogs = watchdogs;
  }

  /** Reads the whole answer, so that its body comes in time too. */
  @Override
  public Response execute(Request request) {
    var once = Request.builder().from(request).putHeader("Connection", "close").build();
    var watched = new Watched(Thread.currentThread());
    var watchdog =
        watchdogs.schedule(watched::interrupt, timeout.toMillis(), TimeUnit.MILLISECONDS);
    try (var response = client.execute(once)) {
      var body = new ByteArrayInputStream(response.getBody().readAllBytes());
      return new Answer(response.getStatusCode(), response.getHeaders(), body);
    } catch (IOException e) {
      throw watched.explain(request, new UncheckedIOException(e));
    } catch (RuntimeException e) {
      throw watched.explain(request, e);
    } finally {
      watchdog.cancel(false);
      watched.end();
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  /** A call under way; interrupted only while it is, and leaving no trace of that in its thread. */
  private static final class Watched {

    private final Thread thread;
    private boolean interrupted;
    private boolean ended;

    Watched(Thread thread) {
      this.thread = thread;
    }

    synchronized void interrupt() {
      if (!ended) {
        interrupted = true;
        thread.interrupt();
      }
    }

    /** The failure of the call, or that it took too long where that is why it failed. */
    synchronized RuntimeException explain(Request request, RuntimeException failure) {
      return interrupted
          ? new SandboxException("the engine does not answer: " + request.path(), failure)
          : failure;
    }

    synchronized void end() {
      ended = true;
      if (interrupted) {
        Thread.interrupted();
      }
    }
  }

  /** An answer that has come whole. */
  private record Answer(
      int getStatusCode, Map<String, List<String>> getHeaders, InputStream getBody)
      implements Response {

    @Override
    public @Nullable String getHeader(String name) {
      return getHeaders.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .flatMap(header -> header.getValue().stream())
          .findFirst()
          .orElse(null);
    }

    @Override
    public void close() {
      // Its connection is closed already.
    }
  }
}
