package io.grounds.exec.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * The connection to one Docker Engine. Thread-safe. Opens no connection before it is used; closing
 * it ends those that are open.
 */
public final class Engine implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** An engine that takes longer for anything but a stream is as good as dead. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

  private final DockerClient control;
  private final DockerClient streams;

  /** Opens nothing yet. */
  public Engine(EngineAddress address) {
    var config = config(address);
    control =
        DockerClientImpl.getInstance(
            config, new EngineHttpClient(new Dialer(config), ANSWER_TIMEOUT, true));
    streams = DockerClientImpl.getInstance(config, transport(config).build());
  }

  /** For calls that are answered at once; they fail after ten seconds. */
  DockerClient control() {
    return control;
  }

  /** For attach and wait, which last as long as the container; nothing times them out. */
  DockerClient streams() {
    return streams;
  }

  @Override
  public void close() {
    try (streams;
        control) {
      // The resources are all there is to do.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ZerodepDockerHttpClient.Builder transport(DockerClientConfig config) {
    return new ZerodepDockerHttpClient.Builder()
        .dockerHost(config.getDockerHost())
        .sslConfig(config.getSSLConfig())
        .connectionTimeout(CONNECT_TIMEOUT);
  }

  private static DockerClientConfig config(EngineAddress address) {
    var config =
        new DefaultDockerClientConfig.Builder()
            .withDockerHost(address.host().toString())
            .withRegistryUrl("https://index.docker.io/v1/");
    var certificates = address.certificates();
    if (certificates != null) {
      config.withDockerTlsVerify(true).withDockerCertPath(certificates.toString());
    }
    return config.build();
  }
}
