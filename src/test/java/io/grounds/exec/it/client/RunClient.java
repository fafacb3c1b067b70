package io.grounds.exec.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Patience;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the native endpoint. */
public final class RunClient implements AutoCloseable {

  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final CompletableFuture<CloseReason> closed = new CompletableFuture<>();
  private final Session session;

  private RunClient(URI uri) throws Exception {
    var endpoint =
        new Endpoint() {
          @Override
          public void onOpen(Session opened, EndpointConfig config) {
            opened.addMessageHandler(
                String.class, (MessageHandler.Whole<String>) text -> answers.add(answer(text)));
          }

          @Override
          public void onClose(Session ended, CloseReason reason) {
            closed.complete(reason);
          }
        };
    session =
        ContainerProvider.getWebSocketContainer()
            .connectToServer(endpoint, ClientEndpointConfig.Builder.create().build(), uri);
    session.setMaxTextMessageBufferSize(16 << 20);
  }

  public static RunClient connect(int port) throws Exception {
    return connect(URI.create("ws://127.0.0.1:" + port + "/run"));
  }

  public static RunClient connect(URI uri) throws Exception {
    return new RunClient(uri);
  }

  public RunClient send(String message) throws Exception {
    session.getBasicRemote().sendText(message);
    return this;
  }

  public RunClient sendBinary(byte[] message) throws Exception {
    session.getBasicRemote().sendBinary(ByteBuffer.wrap(message));
    return this;
  }

  public RunClient run(String language, String code) throws Exception {
    return send(
        Json.createObjectBuilder().add("language", language).add("code", code).build().toString());
  }

  public Answer next() throws InterruptedException {
    var next = answers.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    assertThat(next).as("an answer").isNotNull();
    return next;
  }

  /** All answers up to the first that is terminal. */
  public List<Answer> untilTerminal() throws InterruptedException {
    var all = new ArrayList<Answer>();
    do {
      all.add(next());
    } while (!all.get(all.size() - 1).isTerminal());
    return all;
  }

  /** Answers that have come and were not asked for yet. */
  public List<Answer> unread() {
    return List.copyOf(answers);
  }

  public CompletableFuture<CloseReason> closed() {
    return closed;
  }

  @Override
  public void close() throws IOException {
    session.close();
  }

  private static Answer answer(String text) {
    var json = Json.createReader(new StringReader(text)).readObject();
    assertThat(json).containsOnlyKeys("stream", "chunk");
    return new Answer(json.getString("stream"), plain(json.get("chunk")));
  }

  private static Object plain(@Nullable JsonValue chunk) {
    if (chunk instanceof JsonNumber number) {
      return number.intValueExact();
    } else if (chunk instanceof JsonString string) {
      return string.getString();
    }
    throw new AssertionError("neither text nor number: " + chunk);
  }
}
