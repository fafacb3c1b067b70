package io.grounds.exec.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages that may use the server, by where they come from: those of this very host, and an
 * allow-list. Programs that are no pages name no origin, and may.
 *
 * @param allowed origins such as {@code https://course.example}; {@code *} stands for all
 */
public record Origins(Set<String> allowed) {

  static final String ALL = "*";

  /**
   * Whether a request may be served.
   *
   * @param origin header of that name, if there is one
   * @param host header of that name, if there is one
   */
  public boolean allows(@Nullable String origin, @Nullable String host) {
    return origin == null
        || allowed.contains(ALL)
        || allowed.contains(origin)
        || isSame(origin, host);
  }

  /** By name and port alone: which scheme the client used, a proxy in front may hide. */
  private static boolean isSame(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(new URI(origin).getAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
