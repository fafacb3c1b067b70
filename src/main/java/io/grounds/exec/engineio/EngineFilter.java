package io.grounds.exec.engineio;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.grounds.exec.engineio.protocol.EngineError;
import io.grounds.exec.engineio.protocol.Query;
import io.grounds.exec.web.CrossOrigin;
import io.grounds.exec.web.RemoteAddress;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Looks at each request before the servlet or the server's WebSockets do, so that what is refused
 * is refused in the words of the protocol, before a connection is upgraded.
 */
final class EngineFilter implements Filter {

  static final String JSON = "application/json";

  private static final String REFUSAL = EngineFilter.class.getName() + ".refusal";

  private static final System.Logger LOG = System.getLogger(EngineFilter.class.getName());

  private final EngineServer server;
  private final RemoteAddress remoteAddress;

  EngineFilter(EngineServer server, RemoteAddress remoteAddress) {
    this.server = server;
    this.remoteAddress = remoteAddress;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var origin = request.getHeader("Origin");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!server.options().origins().allows(origin, request.getHeader("Host"))) {
      refuse(request, response, EngineError.FORBIDDEN, chain);
      return;
    }
    if (origin != null) {
      CrossOrigin.allow(origin, response);
    }
    if ("OPTIONS".equals(request.getMethod())) {
      CrossOrigin.allowRequests(request, response);
      return;
    }
    // Some clients offer to go over to HTTP/2 with the same header.
    boolean isUpgrade = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    var error = server.verify(Query.of(request.getQueryString()), request.getMethod(), isUpgrade);
    if (error.isPresent()) {
      refuse(request, response, error.get(), chain);
      return;
    }
    remoteAddress.during(request.getRemoteAddr(), () -> chain.doFilter(request, response));
  }

  /** Why a request is not to be served, which has come through all the same. */
  static Optional<EngineError> refusal(HttpServletRequest request) {
    return Optional.ofNullable((EngineError) request.getAttribute(REFUSAL));
  }

  private static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      EngineError error,
      FilterChain chain)
      throws IOException, ServletException {
    // It tells an operator why a page of another origin does not connect.
    var level = error == EngineError.UNSUPPORTED_PROTOCOL_VERSION ? INFO : DEBUG;
    LOG.log(level, "Refused a request from {0}: {1}", request.getRemoteAddr(), error);
    if ("POST".equals(request.getMethod())) {
      // The servlet does it, when it has read what comes with it.
      request.setAttribute(REFUSAL, error);
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(error.status());
    response.setContentType(JSON);
    response.getOutputStream().write(error.json().getBytes(US_ASCII));
  }
}
