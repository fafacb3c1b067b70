package io.grounds.exec.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Patience;
import io.grounds.exec.web.Message;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket, frame by frame. */
public final class FrameClient implements AutoCloseable {

  private final BlockingQueue<Message> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  public FrameClient(HttpClient http, URI uri) throws Exception {
    socket = Patience.get(http.newWebSocketBuilder().buildAsync(uri, new Listener()));
  }

  public FrameClient send(String text) throws Exception {
    var unused = Patience.get(socket.sendText(text, true));
    return this;
  }

  public FrameClient send(int... bytes) throws Exception {
    var unused = Patience.get(socket.sendBinary(bytes(bytes), true));
    return this;
  }

  /** Sends what the server may be unwilling to read; blocks until it answers, or ends it. */
  public void sendUnlessClosed(String text) {
    var unused = socket.sendText(text, true);
    Patience.until("it is answered or closed", () -> !frames.isEmpty() || isClosed());
  }

  public boolean isClosed() {
    return closed.isDone();
  }

  /** The next frame. */
  public Message next() throws Exception {
    var frame = frames.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    if (frame == null) {
      throw new AssertionError("no frame came");
    }
    return frame;
  }

  /** The next frame, a text. */
  public String text() throws Exception {
    return ((Message.Text) next()).text();
  }

  /** The next text that is no ping. */
  public String message() throws Exception {
    String text;
    do {
      text = text();
    } while (text.equals("2"));
    return text;
  }

  /** Blocks until the server has closed the connection. */
  public void awaitClose() throws Exception {
    assertThat(Patience.get(closed)).isPositive();
  }

  @Override
  public void close() {
    socket.abort();
  }

  public static ByteBuffer bytes(int... values) {
    var bytes = ByteBuffer.allocate(values.length);
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.flip();
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        frames.add(Message.text(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
      while (part.hasRemaining()) {
        binary.write(part.get());
      }
      if (last) {
        frames.add(Message.binary(ByteBuffer.wrap(binary.toByteArray())));
        binary.reset();
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      closed.complete(status);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
      closed.complete(1006);
    }
  }
}
