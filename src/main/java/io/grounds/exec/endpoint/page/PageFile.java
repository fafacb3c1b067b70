package io.grounds.exec.endpoint.page;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A file of the pages, in both forms in which it is sent: plain, and with gzip as it was built. */
final class PageFile {

  private static final String FOLDER = "/WEB-INF/playground/";

  private static final Pattern NAME = Pattern.compile("/?(assets/)?[\\w-]+\\.(html|js|css|txt)");

  private static final Map<String, String> TYPES =
      Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "txt", "text/plain");

  private final String type;
  private final String tag;
  private final byte[] plain;
  private final byte[] compressed;

  private PageFile(String type, byte[] plain, byte[] compressed) {
    this.type = type;
    this.tag = tag(plain);
    this.plain = plain;
    this.compressed = compressed;
  }

  /** Empty where there is no such file. */
  static Optional<PageFile> read(ServletContext application, String name) throws IOException {
    var matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var path = FOLDER + name.replaceFirst("^/", "");
    try (var plain = application.getResourceAsStream(path);
        var compressed = application.getResourceAsStream(path + ".gz")) {
      if (plain == null || compressed == null) {
        return Optional.empty();
      }
      var type = TYPES.get(matcher.group(2)) + "; charset=UTF-8";
      return Optional.of(new PageFile(type, plain.readAllBytes(), compressed.readAllBytes()));
    }
  }

  /** Weak, since it is that of both forms. */
  private static String tag(byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes);
    return "W/\"%08x-%x\"".formatted(sum.getValue(), bytes.length);
  }

  String tag() {
    return tag;
  }

  boolean isKnown(@Nullable String tags) {
    return tags != null && tags.contains(tag);
  }

  void send(@Nullable String acceptEncoding, HttpServletResponse response) throws IOException {
    boolean compress = acceptEncoding != null && acceptEncoding.contains("gzip");
    if (compress) {
      response.setHeader("Content-Encoding", "gzip");
    }
    var bytes = compress ? compressed : plain;
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
