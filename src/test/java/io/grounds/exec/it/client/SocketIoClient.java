package io.grounds.exec.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.run.Patience;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.json.JSONObject;

/** The newer Java client of Socket.IO, which does not come back once it has lost its connection. */
public final class SocketIoClient implements AutoCloseable {

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final OkHttpClient http = new OkHttpClient();
  private final Socket socket;

  private SocketIoClient(String transport) {
    var options = new IO.Options();
    options.forceNew = true;
    options.reconnection = false;
    options.transports = new String[] {transport};
    options.callFactory = http;
    options.webSocketFactory = http;
    socket = IO.socket(DeployedWar.http("/"), options);
    for (var fate : new String[] {"connect", "connect_error", "disconnect"}) {
      socket.on(fate, values -> events.add(fate));
    }
    socket.on("run", values -> events.add(text((JSONObject) values[0])));
    socket.connect();
  }

  public static SocketIoClient connect(String transport) throws InterruptedException {
    var client = new SocketIoClient(transport);
    client.expect("connect");
    return client;
  }

  public void run(String language, String code) {
    socket.emit("run", new JSONObject(Map.of("language", language, "code", code)));
  }

  /** What comes next: an answer as its stream and chunk, or what becomes of the connection. */
  public void expect(String... expected) throws InterruptedException {
    for (var event : expected) {
      assertThat(next()).isEqualTo(event);
    }
  }

  /** What comes in the end, after any number of other events. */
  public void expectLast(String expected) throws InterruptedException {
    String event;
    do {
      event = next();
    } while (!event.equals(expected));
  }

  private String next() throws InterruptedException {
    var event = events.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("nothing comes any more");
    }
    return event;
  }

  @Override
  public void close() {
    socket.disconnect();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static String text(JSONObject answer) {
    return (answer.getString("stream") + " " + answer.get("chunk")).stripTrailing();
  }
}
