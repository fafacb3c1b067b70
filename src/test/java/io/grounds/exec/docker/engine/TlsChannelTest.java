package io.grounds.exec.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the JDK's own TLS, which asks for a certificate. */
@Timeout(30)
class TlsChannelTest {

  private static final char[] PASSWORD = "secret".toCharArray();

  @TempDir static Path folder;

  private static SSLContext ours;
  private static SSLServerSocket server;

  /** What is done with one connection, which is closed after. */
  private interface Script {
    void with(SSLSocket peer) throws IOException;
  }

  @BeforeAll
  static void listen() throws Exception {
    ours = context("localhost", "TLS");
    server =
        (SSLServerSocket)
            ours.getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    server.setNeedClientAuth(true);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void muchGoesBothWaysAndTheEndIsTold(String version) throws Exception {
    var bytes = new byte[3_000_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ((i * 31) >> 8);
    }
    var peer =
        next(
            socket -> {
              socket.setEnabledProtocols(new String[] {version});
              var received = socket.getInputStream().readNBytes(bytes.length);
              assertThat(Arrays.equals(received, bytes)).isTrue();
              socket.getOutputStream().write(received);
            });
    try (var connection = dial("localhost", Duration.ofSeconds(20))) {
      connection.write(ByteBuffer.wrap(bytes));
      var back = new byte[bytes.length];
      int got = 0;
      for (int n = 0; n >= 0 && got < back.length; got += n) {
        n = connection.read(back, got, back.length - got);
      }
      assertThat(Arrays.equals(back, bytes)).isTrue();
      assertThat(connection.read(back, 0, 1)).isEqualTo(-1);
    }
    peer.join();
  }

  @Test
  void ourEndIsToldToo() throws Exception {
    var peer = next(socket -> assertThat(socket.getInputStream().read()).isEqualTo(-1));
    dial("localhost", Duration.ofSeconds(20)).close();
    peer.join();
  }

  @Test
  void oneWhoseNameIsAnotherIsNotTalkedTo() {
    var peer = next(socket -> socket.getInputStream().read());
    assertThatThrownBy(() -> dial("127.0.0.1", Duration.ofSeconds(20)))
        .isInstanceOf(SSLException.class);
    assertThatThrownBy(peer::join).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void aPeerThatIsSilentIsGivenUp() throws Exception {
    try (var silent = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () ->
                  dialer("localhost", silent.getLocalPort())
                      .dial(Deadline.in(Duration.ofMillis(300))))
          .isInstanceOf(SocketTimeoutException.class);
    }
    var peer = next(socket -> socket.getInputStream().read());
    try (var connection = dial("localhost", Duration.ofSeconds(20))) {
      connection.extend(Deadline.in(Duration.ofMillis(100)));
      assertThatThrownBy(() -> connection.read(new byte[1], 0, 1))
          .isInstanceOf(SocketTimeoutException.class);
    }
    peer.join();
  }

  @Test
  void anEndThatNobodyAnnouncesIsAnError() throws Exception {
    try (var plain = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var cut =
          CompletableFuture.runAsync(
              () -> {
                try (var socket = plain.accept()) {
                  var tls =
                      (SSLSocket)
                          ours.getSocketFactory()
                              .createSocket(socket, "localhost", socket.getPort(), false);
                  tls.setUseClientMode(false);
                  tls.startHandshake();
                  tls.getOutputStream().write('x');
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      var dialer = dialer("localhost", plain.getLocalPort());
      try (var connection = dialer.dial(Deadline.in(Duration.ofSeconds(20)))) {
        assertThat(connection.read(new byte[1], 0, 1)).isEqualTo(1);
        assertThatThrownBy(() -> connection.read(new byte[1], 0, 1))
            .isInstanceOf(EOFException.class);
      }
      cut.join();
    }
  }

  private static CompletableFuture<Void> next(Script script) {
    return CompletableFuture.runAsync(
        () -> {
          try (var socket = (SSLSocket) server.accept()) {
            script.with(socket);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static Connection dial(String host, Duration patience) throws IOException {
    return dialer(host, server.getLocalPort()).dial(Deadline.in(patience));
  }

  private static Dialer dialer(String host, int port) {
    return new Dialer(
        DefaultDockerClientConfig.createDefaultConfigBuilder()
            .withDockerHost("tcp://" + host + ":" + port)
            .withDockerTlsVerify(false)
            .withCustomSslConfig(() -> ours)
            .build());
  }

  /** A context whose certificate has that name, and that trusts itself only. */
  private static SSLContext context(String name, String protocol) throws Exception {
    var store = folder.resolve(name + ".p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .inheritIO()
            .start();
    assertThat(made.waitFor(60, TimeUnit.SECONDS) && made.exitValue() == 0).isTrue();
    return context(KeyStore.getInstance(store.toFile(), PASSWORD), protocol);
  }

  private static SSLContext context(KeyStore store, String protocol)
      throws GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance(protocol);
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
