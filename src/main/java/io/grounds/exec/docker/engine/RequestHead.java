package io.grounds.exec.docker.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a request begins with (RFC 9112, section 3), in the making: its first line, then headers in
 * the order in which they are added. Not thread-safe.
 */
final class RequestHead {

  private final StringBuilder text = new StringBuilder(256);

  /**
   * @param target path and query, escaped
   * @throws IllegalArgumentException if there is a blank or a control character in it
   */
  RequestHead(String method, String target, String host) {
    if (!isPlain(target, '!')) {
      throw new IllegalArgumentException("no path for a request: " + target);
    }
    text.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    header("Host", host);
  }

  /**
   * Adds a header.
   *
   * @throws IllegalArgumentException if it could be more than one, or is no ASCII
   */
  RequestHead header(String name, String value) {
    if (!isPlain(name, '!') || !isPlain(value, ' ')) {
      throw new IllegalArgumentException("no header for a request: " + name);
    }
    text.append(name).append(": ").append(value).append("\r\n");
    return this;
  }

  /** The whole, with the empty line behind it. */
  ByteBuffer bytes() {
    return StandardCharsets.ISO_8859_1.encode(text + "\r\n");
  }

  private static boolean isPlain(String text, char least) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < least || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
