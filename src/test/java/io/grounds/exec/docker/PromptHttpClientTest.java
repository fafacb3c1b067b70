package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.grounds.exec.run.SandboxException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an engine that is only a socket. */
class PromptHttpClientTest {

  @TempDir private Path folder;

  private final ScheduledExecutorService watchdogs = Executors.newScheduledThreadPool(1);
  private ServerSocketChannel socket;

  @BeforeEach
  void listen() throws Exception {
    socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    socket.bind(UnixDomainSocketAddress.of(folder.resolve("engine.sock")));
  }

  @AfterEach
  void stop() throws Exception {
    socket.close();
    watchdogs.shutdown();
  }

  @Test
  void anEngineThatTakesACallAndSaysNothingIsGivenUp() throws Exception {
    try (var client = client(Duration.ofMillis(200))) {
      assertThatThrownBy(() -> client.execute(ping()))
          .isInstanceOf(SandboxException.class)
          .hasMessageContaining("/_ping");
      assertThat(Thread.currentThread().isInterrupted()).as("no trace is left").isFalse();
    }
  }

  @Test
  void anEngineOverTcpThatSaysNothingIsGivenUpToo() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var client = client("tcp://127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(200))) {
      // Whichever of the two timeouts is the first.
      assertThatThrownBy(() -> client.execute(ping())).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void anEngineThatStopsInTheMiddleOfItsAnswerIsGivenUp() throws Exception {
    var engine = answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
    try (var client = client(Duration.ofMillis(500))) {
      assertThatThrownBy(() -> client.execute(ping())).isInstanceOf(SandboxException.class);
    }
    engine.cancel(true);
  }

  @Test
  void anAnswerIsReadWholeOnAConnectionOfItsOwn() throws Exception {
    try (var client = client(Duration.ofSeconds(30))) {
      for (int i = 0; i < 3; i++) {
        var engine = answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Y: z\r\n\r\nOK");
        var response = client.execute(ping());
        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getHeader("x-y")).isEqualTo("z");
        assertThat(response.getBody()).hasContent("OK");
        assertThat(engine.join()).contains("Connection: close");
      }
    }
  }

  private DockerHttpClient client(Duration timeout) {
    return client("unix://" + folder.resolve("engine.sock"), timeout);
  }

  private DockerHttpClient client(String host, Duration timeout) {
    var transport =
        new ZerodepDockerHttpClient.Builder()
            .dockerHost(URI.create(host))
            .responseTimeout(timeout)
            .build();
    return new PromptHttpClient(transport, timeout, watchdogs);
  }

  private static Request ping() {
    return Request.builder().method(Request.Method.GET).path("/_ping").build();
  }

  /** Takes one connection, answers it, and tells what was asked. */
  private CompletableFuture<String> answering(String answer) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            var connection = socket.accept();
            var question = ByteBuffer.allocate(4096);
            connection.read(question);
            connection.write(StandardCharsets.ISO_8859_1.encode(answer));
            return StandardCharsets.ISO_8859_1.decode(question.flip()).toString();
          } catch (java.io.IOException e) {
            throw new AssertionError(e);
          }
        });
  }
}
