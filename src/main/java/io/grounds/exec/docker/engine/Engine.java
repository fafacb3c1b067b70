package io.grounds.exec.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import io.grounds.exec.run.SandboxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * One Docker Engine, and all ways to talk to it. Thread-safe. Opens no connection before it is
 * used; closing it ends the streams that are open.
 */
public final class Engine implements AutoCloseable {

  /** An engine that takes longer for anything but a stream is as good as dead. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

  private static final int MAX_REFUSAL_BYTES = 1024;

  private final Dialer dialer;
  private final DockerClient control;
  private final DockerClient streams;
  private final StreamLoop loop;

  /**
   * Opens nothing yet.
   *
   * @param streamThread has one thread, for as long as this is not closed; stays the caller's to
   *     shut down
   */
  public Engine(EngineAddress address, Executor streamThread) {
    JacksonBuffers.track();
    var config = config(address);
    dialer = new Dialer(config);
    control = client(config, true);
    streams = client(config, false);
    loop = new StreamLoop(streamThread);
  }

  /** For calls that are answered at once; they fail after ten seconds. */
  public DockerClient control() {
    return control;
  }

  /**
   * For calls whose answer lasts as long as the container, once it has begun. Each takes a thread
   * of docker-java's.
   */
  public DockerClient streams() {
    return streams;
  }

  /**
   * Opens a stream to a container. Blocks until the engine has taken it, ten seconds at most.
   *
   * @param withInput whether to its stdin too
   * @param stream not yet opened
   * @throws SandboxException if the engine refuses, or does not answer
   */
  public void attach(String container, boolean withInput, AttachStream stream)
      throws InterruptedException {
    try {
      var connection = dialer.dial(Deadline.in(ANSWER_TIMEOUT));
      boolean open = false;
      try {
        upgrade(connection, container, withInput);
        var first = connection.rest();
        stream.open(connection.release(), first, loop);
        open = true;
      } finally {
        if (!open) {
          connection.close();
        }
      }
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      throw (InterruptedException) new InterruptedException().initCause(e);
    } catch (IOException e) {
      throw new SandboxException("the engine does not open a stream to " + container, e);
    }
  }

  @Override
  public void close() {
    try (control;
        streams;
        loop) {
      // The resources are all there is to do.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      JacksonBuffers.release();
    }
  }

  /** RFC 9110, section 7.8: from then on the connection speaks the container's bytes. */
  private void upgrade(Connection connection, String container, boolean withInput)
      throws IOException {
    var target =
        dialer.pathPrefix()
            + "/containers/"
            + container
            + "/attach?stream=1&stdout=1&stderr=1"
            + (withInput ? "&stdin=1" : "");
    connection.write(
        new RequestHead("POST", target, dialer.authority())
            .header("Connection", "Upgrade")
            .header("Upgrade", "tcp")
            .header("Content-Length", "0")
            .bytes());
    var head = ResponseHead.read(connection);
    if (head.status() != ResponseHead.SWITCHING_PROTOCOLS) {
      var why = head.body("POST", connection).readNBytes(MAX_REFUSAL_BYTES);
      throw new SandboxException(
          "the engine refused a stream: %d %s"
              .formatted(head.status(), new String(why, StandardCharsets.UTF_8)));
    }
  }

  private DockerClient client(DockerClientConfig config, boolean whole) {
    return DockerClientImpl.getInstance(
        config, new EngineHttpClient(dialer, ANSWER_TIMEOUT, whole));
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
