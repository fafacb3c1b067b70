package io.grounds.exec.conformance;

import io.grounds.exec.engineio.Application;
import io.grounds.exec.engineio.EngineMount;
import io.grounds.exec.engineio.EngineServer;
import io.grounds.exec.engineio.protocol.EngineOptions;
import io.grounds.exec.engineio.protocol.TransportName;
import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.socketio.SocketOptions;
import io.grounds.exec.socketio.SocketServer;
import io.grounds.exec.web.Origins;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Serves the echo of each protocol where its suite looks for it. */
@WebListener
public final class Echo implements ServletContextListener {

  /** The timings that the suites expect. */
  private static final EngineOptions HASTY =
      options(Duration.ofMillis(300), Duration.ofMillis(200));

  /** For what is no matter of time. */
  private static final EngineOptions PATIENT =
      options(Duration.ofMinutes(1), Duration.ofMinutes(1));

  @Resource ManagedExecutorService executor;
  @Resource ManagedScheduledExecutorService timers;

  private final HeapBudgets budgets = HeapBudgets.ofHeap(Runtime.getRuntime().maxMemory());

  private EngineServer engine;
  private EngineServer patient;
  private EngineServer sockets;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public Echo() {}

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var echo = new SocketEcho(timers);
    var socketServer =
        new SocketServer(
            new SocketOptions(Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO, 0),
            Map.of("/", echo, "/custom", echo),
            System::nanoTime,
            budgets.kept());
    engine = mount(event, "/engine.io", HASTY, new EngineEcho());
    patient = mount(event, "/patient.io", PATIENT, new EngineEcho());
    sockets = mount(event, "/socket.io", HASTY, socketServer);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    engine.close();
    patient.close();
    sockets.close();
  }

  private static EngineOptions options(Duration pingInterval, Duration pingTimeout) {
    return new EngineOptions(
        pingInterval,
        pingTimeout,
        Duration.ofSeconds(10),
        1_000_000,
        EnumSet.allOf(TransportName.class),
        new Origins(Set.of("*")),
        10_000);
  }

  private EngineServer mount(
      ServletContextEvent event, String path, EngineOptions options, Application application) {
    var server =
        new EngineServer(options, application, executor, timers, System::nanoTime, budgets);
    EngineMount.mount(event.getServletContext(), path, server);
    return server;
  }
}
