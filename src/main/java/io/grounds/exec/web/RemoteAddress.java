package io.grounds.exec.web;

import jakarta.servlet.ServletException;
import jakarta.websocket.EndpointConfig;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Carries a client's address from the HTTP request to the WebSocket that comes out of it, which the
 * WebSocket API does not tell: both are seen by one thread.
 */
public final class RemoteAddress {

  private static final String PROPERTY = "io.grounds.exec.remote-address";

  private final ThreadLocal<@Nullable String> current = new ThreadLocal<>();

  /** What happens during a request. */
  public interface Request {
    /** Serves it. */
    void run() throws IOException, ServletException;
  }

  /** Serves a request that comes from this address. */
  public void during(String address, Request request) throws IOException, ServletException {
    current.set(address);
    try {
      request.run();
    } finally {
      current.remove();
    }
  }

  /** Leaves the address of the request that this thread serves to the WebSocket it becomes. */
  public void leaveIn(EndpointConfig config) {
    var address = current.get();
    config.getUserProperties().put(PROPERTY, address == null ? "" : address);
  }

  /** What {@link #leaveIn} has left. */
  public static String of(EndpointConfig config) {
    return String.valueOf(config.getUserProperties().getOrDefault(PROPERTY, ""));
  }
}
