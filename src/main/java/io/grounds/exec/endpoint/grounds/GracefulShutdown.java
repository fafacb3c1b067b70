package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.run.Limits;
import io.grounds.exec.run.RunnerRegistry;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the runs under way have ended, before the server closes the connections that wait for
 * them. Registered by code and not by annotation: listeners are told of the end in reverse order
 * (Servlet 6.0, 11.3.2), so that only one that comes after the server's own, which closes the
 * WebSockets, is told before it.
 */
public final class GracefulShutdown implements ServletContainerInitializer {

  @Override
  public void onStartup(@Nullable Set<Class<?>> none, ServletContext context) {
    context.addListener(new Drain());
  }

  /** Blocks the end of the application until no run is left. */
  private static final class Drain implements ServletContextListener {

    @Override
    public void contextDestroyed(ServletContextEvent event) {
      var cdi = CDI.current();
      try {
        cdi.select(RunnerRegistry.class).get().drain(cdi.select(Limits.class).get().grace());
        cdi.select(RunSockets.class).get().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
