package io.grounds.exec.docker.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** An engine that is only a socket, and does what a test says. */
final class ScriptedEngine implements AutoCloseable {

  /** What may stand between us and an engine. */
  enum Kind {
    UNIX,
    TCP
  }

  private final ServerSocketChannel socket;
  final URI host;

  ScriptedEngine(Kind kind, Path folder) throws IOException {
    if (kind == Kind.UNIX) {
      var path = folder.resolve("engine.sock");
      socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      socket.bind(UnixDomainSocketAddress.of(path));
      host = URI.create("unix://" + path);
    } else {
      socket = ServerSocketChannel.open();
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      host = URI.create("tcp://127.0.0.1:" + socket.socket().getLocalPort());
    }
  }

  /** What is done with one connection, which is closed after. */
  interface Script {
    void with(Peer peer) throws IOException;
  }

  /** Takes the next connection; fails where the script does. */
  CompletableFuture<Void> next(Script script) {
    return CompletableFuture.runAsync(
        () -> {
          try (var connection = socket.accept()) {
            script.with(new Peer(connection));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  /** Reads a request's head, answers it, and tells what it was. */
  CompletableFuture<String> answering(String... parts) {
    var asked = new CompletableFuture<String>();
    var unused =
        next(
            peer -> {
              asked.complete(peer.head());
              for (var part : parts) {
                peer.write(part);
              }
            });
    return asked;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** The other end of a connection. */
  record Peer(SocketChannel connection) {

    /** Blocks until the empty line after a request's head, which is read with it. */
    String head() throws IOException {
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append(read(1));
      }
      return head.toString();
    }

    /** Blocks until so many bytes have come, or the end. */
    String read(int bytes) throws IOException {
      var buffer = ByteBuffer.allocate(bytes);
      while (buffer.hasRemaining() && connection.read(buffer) >= 0) {}
      return StandardCharsets.ISO_8859_1.decode(buffer.flip()).toString();
    }

    void write(String text) throws IOException {
      write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte[] bytes) throws IOException {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        connection.write(buffer);
      }
    }
  }
}
