package io.grounds.exec.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.grounds.exec.docker.engine.ScriptedEngine.Kind;
import io.grounds.exec.run.SandboxException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against an engine that is only a socket. */
@Timeout(20)
class EngineHttpClientTest {

  static final Duration LONG = Duration.ofSeconds(60);
  static final Duration SHORT = Duration.ofMillis(300);
  static final String OK = "HTTP/1.1 200 OK\r\n";
  static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void anAnswerIsReadWholeOnAConnectionOfItsOwn(Kind kind) throws Exception {
    try (var engine = new ScriptedEngine(kind, folder)) {
      var client = client(engine.host, LONG);
      for (int i = 0; i < 3; i++) {
        var asked = engine.answering(OK + "Content-Length: 2\r\nX-Y: z\r\nx-y: 2\r\n\r\nOK");
        var response = client.execute(ping());
        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getHeader("x-Y")).isEqualTo("z");
        assertThat(response.getBody()).hasContent("OK");
        assertThat(asked.join())
            .startsWith("GET /_ping HTTP/1.1\r\nHost: ")
            .contains("\r\nConnection: close\r\n");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEngineThatTakesACallAndSaysNothingIsGivenUp(Kind kind) throws Exception {
    try (var engine = new ScriptedEngine(kind, folder)) {
      assertThatThrownBy(() -> client(engine.host, SHORT).execute(ping()))
          .isInstanceOf(SandboxException.class)
          .hasMessageContaining("/_ping")
          .hasCauseInstanceOf(SocketTimeoutException.class);
      assertThat(Thread.currentThread().isInterrupted()).as("no trace is left").isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEngineThatDoesNotReadIsGivenUp(Kind kind) throws Exception {
    try (var engine = new ScriptedEngine(kind, folder)) {
      var much = post().bodyBytes(new byte[32 << 20]).build();
      assertThatThrownBy(() -> client(engine.host, SHORT).execute(much))
          .hasCauseInstanceOf(SocketTimeoutException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 20",
        OK + "Content-Length: 100\r\n\r\nonly this",
        CHUNKED + "100\r\nonly this",
        CHUNKED + "4\r\nthis",
        CHUNKED + "4\r\nthis\r\n0\r\n"
      })
  void anAnswerThatStopsInItsMiddleIsGivenUpAndOneThatEndsThereIsAnError(String part)
      throws Exception {
    try (var engine = new ScriptedEngine(Kind.UNIX, folder)) {
      var over = new CountDownLatch(1);
      var unused =
          engine.next(
              peer -> {
                peer.write(part);
                awaitQuietly(over);
              });
      assertThatThrownBy(() -> client(engine.host, SHORT).execute(ping()))
          .hasCauseInstanceOf(SocketTimeoutException.class);
      over.countDown();
      var unused2 = engine.answering(part);
      assertThatThrownBy(() -> client(engine.host, LONG).execute(ping()))
          .isInstanceOf(SandboxException.class)
          .hasCauseInstanceOf(EOFException.class);
    }
  }

  @Test
  void anEngineThatDripsIsGivenUpWhenItsTimeIsUp() throws Exception {
    try (var engine = new ScriptedEngine(Kind.UNIX, folder)) {
      var unused =
          engine.next(
              peer -> {
                peer.write(CHUNKED);
                try {
                  while (true) {
                    peer.write("1\r\nx\r\n");
                    TimeUnit.MILLISECONDS.sleep(20);
                  }
                } catch (IOException | InterruptedException e) {
                  // The engine has closed the connection.
                }
              });
      assertThatThrownBy(() -> client(engine.host, SHORT).execute(ping()))
          .hasCauseInstanceOf(SocketTimeoutException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatComesBeforeTheRequestIsReadCounts(Kind kind) throws Exception {
    try (var engine = new ScriptedEngine(kind, folder)) {
      var unused =
          engine.next(
              peer -> {
                peer.head();
                peer.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
                peer.connection().shutdownInput();
                peer.read(1 << 10);
              });
      var much = post().bodyBytes(new byte[32 << 20]).build();
      if (kind == Kind.UNIX) {
        assertThat(client(engine.host, LONG).execute(much).getStatusCode()).isEqualTo(404);
      } else {
        // The kernel may drop what has come, with the connection.
        assertThatThrownBy(() -> check404(client(engine.host, LONG).execute(much)))
            .isInstanceOf(SandboxException.class);
      }
    }
  }

  @Test
  void aStreamComesAsItIsWrittenAndForLongerThanAnAnswerMayTake() throws Exception {
    try (var engine = new ScriptedEngine(Kind.UNIX, folder)) {
      var more = new CountDownLatch(1);
      var unused =
          engine.next(
              peer -> {
                peer.write(CHUNKED + "1\r\na\r\n");
                awaitQuietly(more);
                peer.write("1\r\nb\r\n0\r\n\r\n");
              });
      try (var response = streams(engine.host, SHORT).execute(ping())) {
        assertThat(response.getBody().read()).isEqualTo('a');
        TimeUnit.MILLISECONDS.sleep(2 * SHORT.toMillis());
        more.countDown();
        assertThat(response.getBody().readAllBytes()).containsExactly('b');
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStreamEndsWhenSomebodyElseClosesIt(Kind kind) throws Exception {
    try (var engine = new ScriptedEngine(kind, folder)) {
      var over = new CountDownLatch(1);
      var unused =
          engine.next(
              peer -> {
                peer.write(OK + "\r\n");
                awaitQuietly(over);
              });
      var response = streams(engine.host, LONG).execute(ping());
      var read = CompletableFuture.supplyAsync(() -> readQuietly(response));
      TimeUnit.MILLISECONDS.sleep(50);
      response.close();
      assertThat(read.get(5, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
      over.countDown();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptEndsACallAndIsNotLost(Kind kind) throws Exception {
    try (var engine = new ScriptedEngine(kind, folder)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> client(engine.host, LONG).execute(ping()))
          .hasCauseInstanceOf(ClosedByInterruptException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void whereNobodyListensIsAnErrorAtOnce() throws Exception {
    URI gone;
    try (var engine = new ScriptedEngine(Kind.TCP, folder)) {
      gone = engine.host;
    }
    assertThatThrownBy(() -> client(gone, LONG).execute(ping()))
        .isInstanceOf(SandboxException.class)
        .hasCauseInstanceOf(ConnectException.class);
    assertThatThrownBy(
            () -> client(URI.create("unix://" + folder.resolve("none")), LONG).execute(ping()))
        .isInstanceOf(SandboxException.class);
  }

  @Test
  void nothingInARequestCanBecomeAnotherRequest() {
    var client = client(URI.create("unix:///nowhere"), LONG);
    var split = Request.builder().method(Request.Method.GET).path("/a HTTP/1.1\r\n\r\n").build();
    assertThatThrownBy(() -> new RequestHead("GET", split.path(), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RequestHead("GET", "/", "x").header("a", "b\r\nc: d"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.execute(split)).isInstanceOf(RuntimeException.class);
  }

  static CompletableFuture<Void> echo(ScriptedEngine engine, String head, String body) {
    return engine.next(
        peer -> {
          assertThat(peer.head()).contains("POST /x HTTP/1.1\r\n").endsWith(head);
          assertThat(peer.read(body.length())).isEqualTo(body);
          peer.write(OK + "Content-Length: 0\r\n\r\n");
        });
  }

  private static void check404(Response response) {
    assertThat(response.getStatusCode()).isEqualTo(404);
    throw new SandboxException("as it should be");
  }

  private static Object readQuietly(Response response) {
    try {
      return response.getBody().read();
    } catch (IOException e) {
      return e;
    }
  }

  static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static DockerHttpClient client(URI host, Duration patience) {
    return new EngineHttpClient(dialer(host), patience, true);
  }

  private static DockerHttpClient streams(URI host, Duration patience) {
    return new EngineHttpClient(dialer(host), patience, false);
  }

  static Dialer dialer(URI host) {
    return new Dialer(
        DefaultDockerClientConfig.createDefaultConfigBuilder()
            .withDockerHost(host.toString())
            .withDockerTlsVerify(false)
            .build());
  }

  static Request ping() {
    return Request.builder().method(Request.Method.GET).path("/_ping").build();
  }

  static Request.Builder post() {
    var builder = Request.builder();
    builder.method(Request.Method.POST).path("/x");
    return builder;
  }
}
