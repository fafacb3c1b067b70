package io.grounds.exec.it.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A client of bytes (RFC 6455), for what a well-behaved one never does. */
public final class RawClient implements AutoCloseable {

  private static final int TEXT = 0x81;
  private static final int MASKED = 0x80;

  private final Socket socket;

  public RawClient(int port) throws IOException {
    socket = connected(port);
    socket.getOutputStream().write(handshake(port));
    assertThat(headers()).startsWith("HTTP/1.1 101 ");
  }

  /** A client that sends a message with the handshake; {@link #awaitAnswer} is for what it gets. */
  private RawClient(int port, String message) throws IOException {
    socket = connected(port);
    var both = new ByteArrayOutputStream();
    both.write(handshake(port));
    write(message, both);
    socket.getOutputStream().write(both.toByteArray());
  }

  public static RawClient hasty(int port) throws IOException {
    return new RawClient(port, "{}");
  }

  /** Blocks until the handshake is answered, whether it is accepted or not. */
  public void awaitAnswer() throws IOException {
    assertThat(headers()).matches("(?s)HTTP/1.1 (101|400) .*");
  }

  private static Socket connected(int port) throws IOException {
    var socket = new Socket();
    // Little room, so that a server soon sees that the client does not read.
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static byte[] handshake(int port) {
    return HttpConnection.handshake("/run", port).getBytes(ISO_8859_1);
  }

  public void send(String message) throws IOException {
    write(message, socket.getOutputStream());
  }

  private static void write(String message, OutputStream to) throws IOException {
    var payload = message.getBytes(UTF_8);
    var out = new DataOutputStream(to);
    out.writeByte(TEXT);
    out.writeByte(MASKED | 126);
    out.writeShort(payload.length);
    // A mask of zeros changes nothing.
    out.writeInt(0);
    out.write(payload);
    out.flush();
  }

  /** Blocks until something has come. */
  public void awaitByte() throws IOException {
    assertThat(socket.getInputStream().read()).isNotNegative();
  }

  /** Ends the connection without a word: the peer gets a reset. */
  @Override
  public void close() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private String headers() throws IOException {
    var all = new StringBuilder();
    while (all.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      assertThat(next).isNotNegative();
      all.append((char) next);
    }
    return all.toString();
  }
}
