package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.engineio.protocol.EngineOptions;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets the same pages use the native endpoint that may use Socket.IO. */
@WebFilter(urlPatterns = "/run", asyncSupported = true)
public class RunFilter implements Filter {

  @Inject EngineOptions options;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public RunFilter() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletRequest) request;
    if (options.origins().allows(http.getHeader("Origin"), http.getHeader("Host"))) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
