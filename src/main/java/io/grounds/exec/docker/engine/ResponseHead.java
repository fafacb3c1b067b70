package io.grounds.exec.docker.engine;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an answer begins with (RFC 9112, sections 4 and 5).
 *
 * @param status its code
 * @param headers by their names, for which upper and lower case are the same
 */
record ResponseHead(int status, Map<String, List<String>> headers) {

  static final int SWITCHING_PROTOCOLS = 101;

  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)( .*)?");

  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  /** So long may all of it be: far more than any engine says. */
  private static final int MAX_LENGTH = 64 * 1024;

  /**
   * Blocks until the engine's answer has come; what only announces it is passed over (RFC 9110,
   * section 15.2).
   *
   * @throws ProtocolException if it is malformed or too long
   */
  static ResponseHead read(Connection connection) throws IOException {
    var head = readAny(connection);
    while (head.status < 200 && head.status != SWITCHING_PROTOCOLS) {
      head = readAny(connection);
    }
    return head;
  }

  /** The body that follows; empty for an answer that has none (RFC 9112, section 6.3). */
  ResponseBody body(String method, Connection connection) throws IOException {
    if (method.equals("HEAD") || status < 200 || status == 204 || status == 304) {
      return ResponseBody.ofLength(0, connection);
    }
    var codings = headers.get("Transfer-Encoding");
    if (codings != null) {
      return codings.get(codings.size() - 1).equalsIgnoreCase("chunked")
          ? ResponseBody.chunked(connection)
          : ResponseBody.untilClose(connection);
    }
    var lengths = headers.get("Content-Length");
    if (lengths == null) {
      return ResponseBody.untilClose(connection);
    }
    if (lengths.stream().distinct().count() > 1 || !LENGTH.matcher(lengths.get(0)).matches()) {
      throw new ProtocolException("the engine's answer has no length: " + lengths);
    }
    return ResponseBody.ofLength(Long.parseLong(lengths.get(0)), connection);
  }

  private static ResponseHead readAny(Connection connection) throws IOException {
    int left = MAX_LENGTH;
    var line = connection.line(left);
    var first = STATUS_LINE.matcher(line);
    if (!first.matches()) {
      throw new ProtocolException("the engine does not speak HTTP/1.1");
    }
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    for (line = connection.line(left); !line.isEmpty(); line = connection.line(left)) {
      left -= line.length();
      int colon = line.indexOf(':');
      if (colon <= 0 || line.charAt(0) <= ' ' || left < 0) {
        throw new ProtocolException("the engine's answer has a header that is none, or too many");
      }
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>(1))
          .add(line.substring(colon + 1).strip());
    }
    return new ResponseHead(Integer.parseInt(first.group(1)), headers);
  }
}
