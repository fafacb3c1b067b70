package io.grounds.exec.docker.engine;

import static io.grounds.exec.docker.engine.EngineHttpClientTest.CHUNKED;
import static io.grounds.exec.docker.engine.EngineHttpClientTest.LONG;
import static io.grounds.exec.docker.engine.EngineHttpClientTest.OK;
import static io.grounds.exec.docker.engine.EngineHttpClientTest.awaitQuietly;
import static io.grounds.exec.docker.engine.EngineHttpClientTest.client;
import static io.grounds.exec.docker.engine.EngineHttpClientTest.echo;
import static io.grounds.exec.docker.engine.EngineHttpClientTest.ping;
import static io.grounds.exec.docker.engine.EngineHttpClientTest.post;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.docker.engine.ScriptedEngine.Kind;
import io.grounds.exec.run.SandboxException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How requests and answers are cut, against an engine that is only a socket. */
@Timeout(20)
class EngineMessagesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void chunksArriveWhereverTheyAreCut(int size) throws Exception {
    try (var engine = new ScriptedEngine(Kind.TCP, folder)) {
      var answer =
          CHUNKED + "5;x=y\r\nhello\r\n00001 \r\n \r\nB\r\nw\r\n0\r\n\r\nrld\r\n0\r\nT: x\r\n\r\n";
      var unused = engine.answering(answer.split("(?<=\\G.{" + size + "})(?s)", -1));
      assertThat(client(engine.host, LONG).execute(ping()).getBody())
          .hasBinaryContent("hello w\r\n0\r\n\r\nrld".getBytes(US_ASCII));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-x\r\n",
        "HTTP/1.1 OK\r\n\r\n",
        OK + "no colon\r\n\r\n",
        OK + "Content-Length: -1\r\n\r\n",
        OK + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
        CHUNKED + "x\r\n",
        CHUNKED + "1\r\nxx\r\n0\r\n\r\n",
        CHUNKED + "ffffffffffffffffffff\r\n"
      })
  void whatIsNoHttpIsAnError(String answer) throws Exception {
    try (var engine = new ScriptedEngine(Kind.UNIX, folder)) {
      var unused = engine.answering(answer);
      assertThatThrownBy(() -> client(engine.host, LONG).execute(ping()))
          .isInstanceOf(SandboxException.class)
          .hasCauseInstanceOf(ProtocolException.class);
    }
  }

  @Test
  void headersMayBeLongButNotEndless() throws Exception {
    try (var engine = new ScriptedEngine(Kind.UNIX, folder)) {
      var client = client(engine.host, LONG);
      var unused =
          engine.answering(OK + "X: " + "y".repeat(60_000) + "\r\nContent-Length: 0\r\n\r\n");
      assertThat(client.execute(ping()).getHeader("X")).hasSize(60_000);
      var unused2 =
          engine.next(
              peer -> {
                try {
                  peer.write(OK);
                  while (true) {
                    peer.write("X: " + "y".repeat(1000) + "\r\n");
                  }
                } catch (IOException e) {
                  // The engine has closed the connection.
                }
              });
      assertThatThrownBy(() -> client.execute(ping())).hasCauseInstanceOf(ProtocolException.class);
    }
  }

  @Test
  void whatOnlyAnnouncesAnAnswerIsPassedOver() throws Exception {
    try (var engine = new ScriptedEngine(Kind.UNIX, folder)) {
      var unused =
          engine.answering(
              "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 X\r\nA: b\r\n\r\n", OK + "\r\nyes");
      assertThat(client(engine.host, LONG).execute(ping()).getBody()).hasContent("yes");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void anAnswerWithoutABodyEndsWithItsHead(int status) throws Exception {
    try (var engine = new ScriptedEngine(Kind.UNIX, folder)) {
      var over = new CountDownLatch(1);
      var unused =
          engine.next(
              peer -> {
                peer.write("HTTP/1.1 " + status + " None\r\nContent-Length: 5\r\n\r\n");
                awaitQuietly(over);
              });
      var response = client(engine.host, LONG).execute(ping());
      assertThat(response.getStatusCode()).isEqualTo(status);
      assertThat(response.getBody()).isEmpty();
      over.countDown();
    }
  }

  @Test
  void bodiesGoOutWithTheirLengthOrInChunks() throws Exception {
    try (var engine = new ScriptedEngine(Kind.TCP, folder)) {
      var client = client(engine.host, LONG);
      var whole = echo(engine, "Content-Length: 3\r\n\r\n", "abc");
      client.execute(post().bodyBytes("abc".getBytes(US_ASCII)).build()).close();
      whole.join();
      var none = echo(engine, "Content-Length: 0\r\n\r\n", "");
      client.execute(post().build()).close();
      none.join();
      var chunks = echo(engine, "Transfer-Encoding: chunked\r\n\r\n", "3\r\nabc\r\n0\r\n\r\n");
      client
          .execute(post().body(new ByteArrayInputStream("abc".getBytes(US_ASCII))).build())
          .close();
      chunks.join();
    }
  }
}
