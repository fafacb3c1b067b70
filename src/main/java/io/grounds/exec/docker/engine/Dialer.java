package io.grounds.exec.docker.engine;

import com.github.dockerjava.core.DockerClientConfig;
import io.grounds.exec.run.SandboxException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/** Opens connections to one engine: {@code unix:}, {@code tcp:}, or that with TLS. Thread-safe. */
final class Dialer {

  private static final int USUAL_PORT = 2375;

  private final URI host;
  private final @Nullable SSLContext tls;

  Dialer(DockerClientConfig config) {
    this.host = config.getDockerHost();
    this.tls = tls(config);
  }

  /** As the engine is to be addressed in a request (RFC 9112, section 3.2). */
  String authority() {
    return isUnix() ? "localhost" : host.getRawAuthority();
  }

  /** What stands before all paths of the engine, where it is behind something else. */
  String pathPrefix() {
    var path = isUnix() ? "" : host.getRawPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /**
   * Blocks until there is a connection, which is the caller's to close. The deadline holds for all
   * of it, except for the look-up of a name.
   *
   * @throws ConnectException if no process listens there
   * @throws java.net.SocketTimeoutException if the deadline has come before
   */
  Connection dial(Deadline deadline) throws IOException {
    var refused = new ConnectException("nobody listens at " + host);
    for (var address : addresses()) {
      try {
        return dial(address, deadline);
      } catch (ConnectException e) {
        refused.addSuppressed(e);
      }
    }
    throw refused;
  }

  private Connection dial(SocketAddress address, Deadline deadline) throws IOException {
    var channel = isUnix() ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    boolean connected = false;
    try {
      channel.configureBlocking(false);
      var connection = connect(channel, address, deadline);
      connected = true;
      return connection;
    } finally {
      if (!connected) {
        channel.close();
      }
    }
  }

  private Connection connect(SocketChannel channel, SocketAddress address, Deadline deadline)
      throws IOException {
    var readiness = new Readiness(channel);
    boolean connected = false;
    try {
      channel.connect(address);
      while (!channel.finishConnect()) {
        readiness.await(SelectionKey.OP_CONNECT, deadline);
      }
      var connection = new Connection(wire(channel, readiness, deadline), readiness, deadline);
      connected = true;
      return connection;
    } finally {
      if (!connected) {
        readiness.close();
      }
    }
  }

  private EngineChannel wire(SocketChannel channel, Readiness readiness, Deadline deadline)
      throws IOException {
    if (isUnix()) {
      return new PlainChannel(channel);
    }
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    // A container may wait for minutes, and what is between us and the engine forgets.
    channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    if (tls == null) {
      return new PlainChannel(channel);
    }
    var encrypted = new TlsChannel(channel, tlsEngine(tls));
    encrypted.shakeHands(readiness, deadline);
    return encrypted;
  }

  private SSLEngine tlsEngine(SSLContext context) {
    var engine = context.createSSLEngine(host.getHost(), port());
    engine.setUseClientMode(true);
    var parameters = engine.getSSLParameters();
    // The certificate must be that of this host, and not only by the same authority (RFC 2818).
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    engine.setSSLParameters(parameters);
    return engine;
  }

  private List<? extends SocketAddress> addresses() throws IOException {
    if (isUnix()) {
      return List.of(UnixDomainSocketAddress.of(host.getPath()));
    }
    return Arrays.stream(InetAddress.getAllByName(host.getHost()))
        .map(address -> new InetSocketAddress(address, port()))
        .toList();
  }

  private int port() {
    return host.getPort() < 0 ? USUAL_PORT : host.getPort();
  }

  private boolean isUnix() {
    return host.getScheme().equals("unix");
  }

  private static @Nullable SSLContext tls(DockerClientConfig config) {
    try {
      return config.getSSLConfig() == null ? null : config.getSSLConfig().getSSLContext();
    } catch (GeneralSecurityException e) {
      throw new SandboxException("the certificates for the engine cannot be used", e);
    }
  }
}
