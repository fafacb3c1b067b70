package io.grounds.exec.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers of every answer, also of those the server makes itself: browsers use the declared content
 * type, show it in no frame, and send no referrer. {@code Playground} allows its pages what they
 * need.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SafeHeaders implements Filter {

  public static final String POLICY = "Content-Security-Policy";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var http = (HttpServletResponse) response;
    http.setHeader(POLICY, "default-src 'none'; frame-ancestors 'none'");
    http.setHeader("X-Content-Type-Options", "nosniff");
    http.setHeader("Referrer-Policy", "no-referrer");
    chain.doFilter(request, response);
  }
}
