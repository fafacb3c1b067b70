package io.grounds.exec.docker.engine;

import static io.grounds.exec.docker.engine.AttachFramesTest.frame;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.docker.engine.ScriptedEngine.Kind;
import io.grounds.exec.docker.engine.ScriptedEngine.Peer;
import io.grounds.exec.run.CollectedOutput;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.SandboxException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against an engine that is only a socket. */
@Timeout(20)
class AttachStreamTest {

  private static final String UPGRADED =
      "HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n";

  @TempDir private Path folder;

  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final CollectedOutput output = new CollectedOutput();
  private final AttachStream stream = new AttachStream(output);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void bytesGoBothWaysAndTheEngineEndsIt(Kind kind) throws Exception {
    try (var socket = new ScriptedEngine(kind, folder);
        var engine = engine(socket)) {
      var peer =
          socket.next(
              connection -> {
                assertThat(connection.head())
                    .startsWith(
                        "POST /containers/abc/attach?stream=1&stdout=1&stderr=1&stdin=1 HTTP/1.1\r\n")
                    .contains("\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n");
                // With what comes first in the same packet.
                connection.write(UPGRADED + "\1\0\0\0\0\0\0\2h");
                connection.write("i");
                assertThat(connection.read(5)).isEqualTo("hello");
                connection.write(frame(2, " there").array());
              });
      engine.attach("abc", true, stream);
      stream.send(new byte[] {'h', 'e', 'l'});
      stream.send(new byte[] {'l', 'o'});
      stream.ended().get(10, TimeUnit.SECONDS);
      peer.join();
      assertThat(output.text(Channel.STDOUT)).isEqualTo("hi");
      assertThat(output.text(Channel.STDERR)).isEqualTo(" there");
      stream.send(new byte[] {'x'});
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheContainerDoesNotTakeWaitsAndKeepsNobody(Kind kind) throws Exception {
    var much = new byte[32 << 20];
    for (int i = 0; i < much.length; i++) {
      much[i] = (byte) ((i * 31) >> 8);
    }
    try (var socket = new ScriptedEngine(kind, folder);
        var engine = engine(socket)) {
      var sent = new CompletableFuture<Void>();
      var peer =
          socket.next(
              connection -> {
                connection.head();
                connection.write(UPGRADED);
                // Output comes while the input does not go.
                sent.join();
                connection.write(frame(1, "still here").array());
                assertThat(connection.read(much.length).getBytes(ISO_8859_1)).isEqualTo(much);
              });
      engine.attach("abc", true, stream);
      stream.send(much);
      sent.complete(null);
      stream.ended().get(15, TimeUnit.SECONDS);
      peer.join();
      assertThat(output.text(Channel.STDOUT)).isEqualTo("still here");
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingItIsAnEndForTheContainer(Kind kind) throws Exception {
    try (var socket = new ScriptedEngine(kind, folder);
        var engine = engine(socket)) {
      var peer =
          socket.next(
              connection -> {
                connection.head();
                connection.write(UPGRADED);
                assertThat(connection.read(1)).isEmpty();
              });
      engine.attach("abc", true, stream);
      stream.close();
      peer.get(5, TimeUnit.SECONDS);
      assertThat(stream.ended()).isCompleted();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aContainerThatNeverStopsLeavesTimeForOthers(Kind kind) throws Exception {
    try (var socket = new ScriptedEngine(kind, folder);
        var engine = engine(socket)) {
      var flood = new AttachStream((channel, bytes) -> {});
      var flooding = socket.next(AttachStreamTest::flood);
      engine.attach("flood", false, flood);
      var answers = socket.next(AttachStreamTest::echo);
      engine.attach("abc", true, stream);
      for (int i = 0; i < 100; i++) {
        stream.send(new byte[] {'x'});
      }
      answers.get(10, TimeUnit.SECONDS);
      stream.ended().get(10, TimeUnit.SECONDS);
      assertThat(output.text(Channel.STDOUT)).hasSize(100);
      flood.close();
      assertThatThrownBy(() -> flooding.get(5, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class);
    }
  }

  @Test
  void anEndWithinAFrameIsAFault() throws Exception {
    try (var socket = new ScriptedEngine(Kind.UNIX, folder);
        var engine = engine(socket)) {
      var unused =
          socket.next(
              connection -> {
                connection.head();
                connection.write(UPGRADED + "\1\0\0\0\0\0\0\2h");
              });
      engine.attach("abc", true, stream);
      assertThatThrownBy(() -> stream.ended().get(5, TimeUnit.SECONDS))
          .hasCauseInstanceOf(EOFException.class);
    }
  }

  @Test
  void aSinkThatFailsEndsItsOwnStreamAlone() throws Exception {
    try (var socket = new ScriptedEngine(Kind.UNIX, folder);
        var engine = engine(socket)) {
      var broken =
          new AttachStream(
              (channel, bytes) -> {
                throw new IllegalStateException("no");
              });
      for (var each : List.of(broken, stream)) {
        var unused = socket.next(AttachStreamTest::echo);
        engine.attach("abc", true, each);
        for (int i = 0; i < 100; i++) {
          each.send(new byte[] {'x'});
        }
      }
      assertThatThrownBy(() -> broken.ended().get(5, TimeUnit.SECONDS))
          .hasCauseInstanceOf(IllegalStateException.class);
      stream.ended().get(5, TimeUnit.SECONDS);
      assertThat(output.text(Channel.STDOUT)).hasSize(100);
    }
  }

  @Test
  void aRefusalSaysWhy() throws Exception {
    try (var socket = new ScriptedEngine(Kind.UNIX, folder);
        var engine = engine(socket)) {
      var unused = socket.answering("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone");
      assertThatThrownBy(() -> engine.attach("abc", true, stream))
          .isInstanceOf(SandboxException.class)
          .hasMessageContaining("404 none");
    }
  }

  @Test
  void oneThatWasClosedBeforeIsNotOpened() throws Exception {
    try (var socket = new ScriptedEngine(Kind.UNIX, folder);
        var engine = engine(socket)) {
      var peer =
          socket.next(
              connection -> {
                connection.head();
                connection.write(UPGRADED);
                assertThat(connection.read(1)).isEmpty();
              });
      stream.close();
      engine.attach("abc", true, stream);
      peer.get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void anInterruptWhileTheEngineIsSilentEndsTheWaiting() throws Exception {
    try (var socket = new ScriptedEngine(Kind.UNIX, folder);
        var engine = engine(socket)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> engine.attach("abc", true, stream))
          .isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void closingTheEngineEndsAllStreamsAndItsThread() throws Exception {
    var all = new ArrayList<AttachStream>();
    try (var socket = new ScriptedEngine(Kind.UNIX, folder)) {
      var engine = engine(socket);
      for (int i = 0; i < 5; i++) {
        var unused =
            socket.next(
                connection -> {
                  connection.head();
                  connection.write(UPGRADED);
                  connection.read(1);
                });
        all.add(new AttachStream(output));
        engine.attach("abc", true, all.get(i));
      }
      engine.close();
      threads.shutdown();
      assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
      assertThat(all).allSatisfy(each -> assertThat(each.ended()).isCompleted());
      var unused = socket.answering(UPGRADED);
      assertThatThrownBy(() -> engine.attach("abc", true, stream))
          .isInstanceOf(SandboxException.class);
    }
  }

  private Engine engine(ScriptedEngine socket) {
    return new Engine(new EngineAddress(socket.host, null), threads);
  }

  private static void echo(Peer connection) throws IOException {
    connection.head();
    connection.write(UPGRADED);
    for (int i = 0; i < 100; i++) {
      connection.write(frame(1, connection.read(1)).array());
    }
  }

  private static void flood(Peer connection) throws IOException {
    connection.head();
    connection.write(UPGRADED);
    var frame = frame(1, "y\n".repeat(30_000)).array();
    while (true) {
      connection.write(frame);
    }
  }
}
