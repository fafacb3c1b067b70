package io.grounds.exec.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses the WebSocket of a client that speaks before it is answered, which RFC 6455, section 4.1,
 * forbids: Payara has a thread of the server wait for each, for ever, and has few of them.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EarlyFrames implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isUpgrade =
        "websocket".equalsIgnoreCase(((HttpServletRequest) request).getHeader("Upgrade"));
    if (isUpgrade && request.getInputStream().available() > 0) {
      ((HttpServletResponse) response)
          .sendError(HttpServletResponse.SC_BAD_REQUEST, "A frame came before the handshake.");
    } else {
      chain.doFilter(request, response);
    }
  }
}
