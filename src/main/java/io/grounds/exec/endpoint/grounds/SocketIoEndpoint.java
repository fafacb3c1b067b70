package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.engineio.EngineMount;
import io.grounds.exec.engineio.EngineServer;
import io.grounds.exec.engineio.protocol.EngineOptions;
import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.Clock;
import io.grounds.exec.socketio.SocketOptions;
import io.grounds.exec.socketio.SocketServer;
import io.grounds.exec.web.EndpointThreads;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** Starts the Socket.IO endpoint with the application, and stops it with that. */
@WebListener
public final class SocketIoEndpoint implements ServletContextListener {

  static final String PATH = "/socket.io";

  @Inject EngineOptions engineOptions;
  @Inject SocketOptions socketOptions;
  @Inject Conversations conversations;
  @Inject Clock clock;
  @Inject HeapBudgets budgets;
  @Inject @EndpointThreads Executor threads;
  @Inject ScheduledExecutorService timers;

  private @Nullable EngineServer engine;
  private @Nullable SocketServer sockets;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public SocketIoEndpoint() {}

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var runs = new RunNamespace(conversations);
    sockets = new SocketServer(socketOptions, Map.of("/", runs), clock::nanoTime, budgets.kept());
    engine = new EngineServer(engineOptions, sockets, threads, timers, clock::nanoTime, budgets);
    EngineMount.mount(event.getServletContext(), PATH, engine);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    if (engine != null && sockets != null) {
      engine.close();
      sockets.close();
    }
  }
}
