package io.grounds.exec.engineio;

import io.grounds.exec.web.RemoteAddress;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.EnumSet;
import java.util.List;

/** Puts an {@link EngineServer} where clients find it. */
public final class EngineMount {

  private EngineMount() {}

  /**
   * Serves a path, both HTTP and WebSocket. Called while the web application starts.
   *
   * @param path such as {@code /socket.io}: served with and without a slash at its end
   */
  public static void mount(ServletContext context, String path, EngineServer server) {
    var remoteAddress = new RemoteAddress();
    var filter = context.addFilter("engine" + path, new EngineFilter(server, remoteAddress));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, path + "/", path);
    var servlet = context.addServlet("engine" + path, new EngineServlet(server));
    servlet.setAsyncSupported(true);
    servlet.addMapping(path + "/", path);
    var container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
    try {
      for (var end : List.of(path + "/", path)) {
        container.addEndpoint(
            ServerEndpointConfig.Builder.create(EngineEndpoint.class, end)
                .configurator(new Configurator(server, remoteAddress))
                .build());
      }
    } catch (DeploymentException e) {
      throw new IllegalStateException("cannot serve WebSockets at " + path, e);
    }
  }

  /** Makes an endpoint for each connection, and tells it the client's address. */
  private static final class Configurator extends ServerEndpointConfig.Configurator {

    private final EngineServer server;
    private final RemoteAddress remoteAddress;

    Configurator(EngineServer server, RemoteAddress remoteAddress) {
      this.server = server;
      this.remoteAddress = remoteAddress;
    }

    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      remoteAddress.leaveIn(config);
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(new EngineEndpoint(server));
    }
  }
}
