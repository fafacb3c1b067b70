package io.grounds.exec.docker.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import io.grounds.exec.run.SandboxException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How docker-java speaks to the engine: HTTP/1.1, each call on a connection of its own, since those
 * kept from before an engine's restart are dead and would fail the call that gets one. Nothing is
 * tried twice, and no call waits for longer than it may: not even for an engine that is stopped.
 * Does not do what the interface calls hijacking, see {@link AttachStream}. Thread-safe.
 */
final class EngineHttpClient implements DockerHttpClient {

  private static final int CHUNK_BYTES = 16 * 1024;

  private final Dialer dialer;
  private final Duration patience;
  private final boolean whole;

  /**
   * @param patience for an answer
   * @param whole whether that is for the whole of it, which is read before it is handed out; else
   *     for its beginning, and its body may come as slowly as it likes
   */
  EngineHttpClient(Dialer dialer, Duration patience, boolean whole) {
    this.dialer = dialer;
    this.patience = patience;
    this.whole = whole;
  }

  /**
   * Blocks for the answer, of any status.
   *
   * @throws SandboxException if there is none: no process listens, the connection broke, or the
   *     time is up
   */
  @Override
  public Response execute(Request request) {
    if (request.hijackedInput() != null) {
      throw new UnsupportedOperationException(request.path());
    }
    try {
      return execute(request, dialer.dial(Deadline.in(patience)));
    } catch (SocketTimeoutException e) {
      throw new SandboxException("the engine does not answer: " + request.path(), e);
    } catch (IOException e) {
      throw new SandboxException("no answer from the engine: " + request.path(), e);
    }
  }

  @Override
  public void close() {
    // Each call has closed its own connection.
  }

  private Response execute(Request request, Connection connection) throws IOException {
    boolean open = false;
    try {
      var head = ask(request, connection);
      var body = head.body(request.method(), connection);
      if (whole) {
        return new Answer(
            head.status(),
            head.headers(),
            new ByteArrayInputStream(body.readAllBytes()),
            connection);
      }
      connection.extend(Deadline.never());
      open = true;
      return new Answer(head.status(), head.headers(), body, connection);
    } finally {
      if (!open) {
        connection.close();
      }
    }
  }

  private ResponseHead ask(Request request, Connection connection) throws IOException {
    try {
      send(request, connection);
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      // It may have answered before it had read all, and closed the connection (RFC 9112, section
      // 9.6).
      try {
        return ResponseHead.read(connection);
      } catch (IOException none) {
        e.addSuppressed(none);
        throw e;
      }
    }
    return ResponseHead.read(connection);
  }

  private void send(Request request, Connection connection) throws IOException {
    var head =
        new RequestHead(request.method(), dialer.pathPrefix() + request.path(), dialer.authority())
            .header("Connection", "close");
    request.headers().forEach(head::header);
    var bytes = request.bodyBytes();
    var stream = request.body();
    if (bytes == null && stream != null) {
      connection.write(head.header("Transfer-Encoding", "chunked").bytes());
      sendChunks(stream, connection);
      return;
    }
    int length = bytes == null ? 0 : bytes.length;
    var start = head.header("Content-Length", Integer.toString(length)).bytes();
    connection.write(
        bytes == null
            ? start
            : ByteBuffer.allocate(start.remaining() + length).put(start).put(bytes).flip());
  }

  /** RFC 9112, section 7.1. */
  private static void sendChunks(InputStream body, Connection connection) throws IOException {
    var chunk = new byte[CHUNK_BYTES];
    for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
      if (length > 0) {
        connection.write(ascii(Integer.toHexString(length) + "\r\n"));
        connection.write(ByteBuffer.wrap(chunk, 0, length));
        connection.write(ascii("\r\n"));
      }
    }
    connection.write(ascii("0\r\n\r\n"));
  }

  private static ByteBuffer ascii(String text) {
    return StandardCharsets.US_ASCII.encode(text);
  }

  /** An answer, whose body may be still to come. May be closed by any thread. */
  private record Answer(
      int getStatusCode,
      Map<String, List<String>> getHeaders,
      InputStream getBody,
      Connection connection)
      implements Response {

    @Override
    public void close() {
      try {
        connection.close();
      } catch (IOException e) {
        throw new SandboxException("a connection to the engine did not close", e);
      }
    }
  }
}
