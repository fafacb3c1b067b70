package io.grounds.exec.it.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One connection of HTTP 1.1 (RFC 9112) for one request after the other, cut into segments as its
 * user likes. Not thread-safe; blocks, for twenty seconds at most.
 */
public final class HttpConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  /** RFC 6455, section 5.2: first byte of the frame that ends a WebSocket. */
  private static final int CLOSE = 0x88;

  /** Where a POST is cut, so that its parts arrive one by one. */
  public enum Cut {
    NOWHERE,
    BEFORE_BODY,
    IN_BODY,
    CHUNKED
  }

  public record Answer(int status, String body) {}

  private final int port;
  private Socket socket;
  private DataInputStream in;

  public HttpConnection(int port) throws IOException {
    this.port = port;
    this.socket = connected();
    this.in = input();
  }

  public Answer get(String path) throws IOException {
    write(head("GET", path, ""));
    return answer();
  }

  public Answer post(String path, String body, Cut cut) throws IOException {
    begin(path, body, body.length(), cut);
    return answer();
  }

  /** Sends a POST whose body has that length, or begins to; one in chunks is sent whole. */
  public void begin(String path, String body, int length, Cut cut) throws IOException {
    var head = head("POST", path, "Content-Length: " + length + "\r\n");
    switch (cut) {
      case NOWHERE -> write(head + body);
      case BEFORE_BODY -> {
        write(head);
        write(body);
      }
      case IN_BODY -> {
        write(head + body.charAt(0));
        write(body.substring(1));
      }
      case CHUNKED -> {
        write(head("POST", path, "Transfer-Encoding: chunked\r\n"));
        write("1\r\n" + body.charAt(0) + "\r\n");
        write("%x\r\n%s\r\n0\r\n\r\n".formatted(body.length() - 1, body.substring(1)));
      }
    }
  }

  /** Sends the rest of a body. */
  public Answer end(String rest) throws IOException {
    write(rest);
    return answer();
  }

  /** Opens a WebSocket, says this over it, and waits for its end. */
  public void webSocket(String path, byte[] frame) throws IOException {
    write(handshake(path, port));
    assertThat(headers()).startsWith("HTTP/1.1 101");
    socket.getOutputStream().write(frame);
    // What comes before is in ASCII; which side closes the connection then differs between servers.
    for (int next = in.read(); next != CLOSE; next = in.read()) {
      assertThat(next).as("a byte of what the server says").isNotNegative();
    }
    reconnect();
  }

  /** What opens a WebSocket: RFC 6455, section 4.1. */
  static String handshake(String path, int port) {
    var fields =
        """
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Version: 13\r
        """;
    return head("GET", path, port, fields);
  }

  private Answer answer() throws IOException {
    var headers = headers();
    var fields = headers.toLowerCase(Locale.ROOT);
    var body = fields.contains("transfer-encoding: chunked") ? chunks() : exactly(length(fields));
    if (fields.contains("connection: close")) {
      reconnect();
    }
    return new Answer(Integer.parseInt(headers.substring(9, 12)), body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void reconnect() throws IOException {
    socket.close();
    socket = connected();
    in = input();
  }

  private Socket connected() throws IOException {
    var fresh = new Socket();
    fresh.setTcpNoDelay(true);
    fresh.setSoTimeout(PATIENCE_MILLIS);
    fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return fresh;
  }

  private DataInputStream input() throws IOException {
    return new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  private String head(String method, String path, String fields) {
    return head(method, path, port, fields);
  }

  private static String head(String method, String path, int port, String fields) {
    return "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s\r\n".formatted(method, path, port, fields);
  }

  private void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  private String headers() throws IOException {
    var all = new StringBuilder();
    for (var line = line(); !line.isEmpty(); line = line()) {
      all.append(line).append('\n');
    }
    return all.toString();
  }

  private String chunks() throws IOException {
    var body = new StringBuilder();
    for (int size = size(); size > 0; size = size()) {
      body.append(exactly(size));
      assertThat(line()).isEmpty();
    }
    assertThat(line()).isEmpty();
    return body.toString();
  }

  private int size() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private static int length(String fields) {
    return fields
        .lines()
        .filter(field -> field.startsWith("content-length: "))
        .map(field -> Integer.parseInt(field.substring("content-length: ".length())))
        .findFirst()
        .orElse(0);
  }

  private String exactly(int length) throws IOException {
    return new String(in.readNBytes(length), ISO_8859_1);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server has hung up after \"" + line + "\"");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }
}
