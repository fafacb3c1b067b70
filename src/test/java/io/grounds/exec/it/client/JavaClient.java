package io.grounds.exec.it.client;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.json.JSONObject;

/**
 * A program of its own, which plays with that Java client of Socket.IO that its class path has
 * first: compiled for the newer one, it uses only what the older has too. It prints what fails, and
 * exits with 1.
 */
final class JavaClient implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  /** The tested server wants a heartbeat every two seconds, and misses it for two. */
  private static final long IDLE_SECONDS = 5;

  private final OkHttpClient http = new OkHttpClient();
  private final BlockingQueue<String> fates = new LinkedBlockingQueue<>();
  private final BlockingQueue<JSONObject> answers = new LinkedBlockingQueue<>();
  private final Socket socket;

  private JavaClient(URI url, String... transports) throws InterruptedException {
    var options = new IO.Options();
    options.forceNew = true;
    options.transports = transports;
    options.callFactory = http;
    options.webSocketFactory = http;
    socket = IO.socket(url, options);
    for (var fate : List.of("connect", "connect_error", "disconnect")) {
      socket.on(fate, values -> fates.add(fate));
    }
    socket.on("run", values -> answers.add((JSONObject) values[0]));
    socket.connect();
    expect("connect", next(fates));
  }

  /**
   * Takes what to play, the URL of a server, and for each client its transports with commas
   * between; prints where the clients are from.
   */
  public static void main(String... args) throws Exception {
    System.out.println(IO.class.getProtectionDomain().getCodeSource().getLocation());
    var clients = List.of(args).subList(2, args.length);
    var threads = Executors.newFixedThreadPool(clients.size());
    var plays = new ArrayList<Future<?>>();
    for (var transports : clients) {
      plays.add(threads.submit(() -> play(args[0], URI.create(args[1]), transports)));
    }
    try {
      for (var play : plays) {
        play.get();
      }
    } catch (ExecutionException e) {
      e.printStackTrace();
      System.exit(1);
    }
    // The older client may have left a thread of its heartbeat, which keeps the process alive.
    System.exit(0);
  }

  private static void play(String scenario, URI url, String transports) {
    try {
      if (scenario.equals("bytes")) {
        bytes(url, transports.split(",", -1));
      } else {
        runs(url, transports.split(",", -1));
      }
    } catch (Exception | AssertionError e) {
      throw new AssertionError("client with " + transports, e);
    }
  }

  private static void bytes(URI url, String... transports) throws Exception {
    try (var client = new JavaClient(url, transports)) {
      var echo = new LinkedBlockingQueue<byte[]>();
      client.socket.on("message-back", values -> echo.add((byte[]) values[0]));
      var bytes = new byte[256];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) i;
      }
      byte[] back = null;
      for (int i = 0; back == null && i < PATIENCE_SECONDS; i++) {
        // The echo's heart beats so fast that a machine that has just started may miss a beat; then
        // the client connects again, and what it had sent is gone.
        client.socket.emit("message", (Object) bytes);
        back = echo.poll(1, TimeUnit.SECONDS);
      }
      expect(true, Arrays.equals(bytes, back));
    }
  }

  private static void runs(URI url, String... transports) throws Exception {
    try (var client = new JavaClient(url, transports)) {
      var code = "text = 'é€😀'\nprint(len(text), len(text.encode()))\nprint(text)";
      expect("3 9\né€😀\n", client.run(code));
      client.idle();
      expect("1\n", client.run("print(1)"));
    }
    try (var client = new JavaClient(url, transports)) {
      expect("whole\n", client.run("#" + "x".repeat(59_999) + "\nprint('whole')"));
    }
    try (var client = new JavaClient(url, transports)) {
      expect("60000\n", client.run("print(len('" + "é".repeat(60_000) + "'))"));
      client.cut();
      expect("2\n", client.run("print(2)"));
    }
  }

  /** Does nothing for longer than a heartbeat may be missing, and stays. */
  private void idle() throws InterruptedException {
    var fate = fates.poll(IDLE_SECONDS, TimeUnit.SECONDS);
    if (fate != null) {
      throw new AssertionError("idle for a while: " + fate);
    }
  }

  /** Breaks the connection, and waits for the client to come back by itself. */
  private void cut() throws InterruptedException {
    String fate;
    do {
      // A client that polls may be between two polls, where there is nothing to break.
      http.dispatcher().cancelAll();
      fate = fates.poll(100, TimeUnit.MILLISECONDS);
    } while (fate == null);
    expect("disconnect", fate);
    expect("connect", next(fates));
  }

  /** Runs a program that is to end with 0, and hands out what it printed. */
  private String run(String code) throws InterruptedException {
    socket.emit("run", new JSONObject(Map.of("language", "python3", "code", code)));
    expect("start", next(answers).getString("stream"));
    var output = new StringBuilder();
    while (true) {
      var answer = next(answers);
      if (answer.getString("stream").equals("status")) {
        expect(0, answer.get("chunk"));
        return output.toString();
      }
      expect("stdout", answer.getString("stream"));
      output.append(answer.getString("chunk"));
    }
  }

  @Override
  public void close() {
    socket.disconnect();
    // Its threads would keep the program alive for a minute.
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    var next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing came for " + PATIENCE_SECONDS + " seconds");
    }
    return next;
  }

  private static void expect(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", but it was " + actual);
    }
  }
}
