package io.grounds.exec.endpoint.page;

import io.grounds.exec.web.SafeHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages for people, as src/main/playground is built. Ours and not the server's default servlet,
 * since each server compresses and caches in its own way, or in none.
 */
@WebServlet({"", "/embed", "/gallery", "/grounds-run.js", "/licenses.txt", "/assets/*"})
public class Playground extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> PAGES =
      Map.of("/", "index.html", "/embed", "embed.html", "/gallery", "gallery.html");

  /** Scripts and styles have their content's hash in their names. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String ASK_AGAIN = "no-cache";

  @Inject transient FrameAncestors frameAncestors;

  private final transient Map<String, PageFile> files = new ConcurrentHashMap<>();

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public Playground() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Together: which of the two has the slash of the root differs between servers.
    var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    boolean isAsset = path.startsWith("/assets/");
    var found = file(PAGES.getOrDefault(path, path));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var file = found.get();
    response.setHeader("Cache-Control", isAsset ? FOR_EVER : ASK_AGAIN);
    response.setHeader("ETag", file.tag());
    response.setHeader("Vary", "Accept-Encoding");
    if (PAGES.containsKey(path)) {
      response.setHeader(SafeHeaders.POLICY, policy(path));
    } else {
      // Scripts of other sites' pages may read it; it contains nothing secret.
      response.setHeader("Access-Control-Allow-Origin", "*");
    }
    if (file.isKnown(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    file.send(request.getHeader("Accept-Encoding"), response);
  }

  /**
   * Everything from here, nothing inline, and no HTML made by scripts from text. The one thing that
   * a page may take from elsewhere is its icon, which is in it.
   */
  private String policy(String page) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
        + " img-src 'self' data:; base-uri 'none'; form-action 'none';"
        + " require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors "
        + (page.equals("/embed") ? frameAncestors.sources() : "'none'");
  }

  private Optional<PageFile> file(String name) throws IOException {
    var known = files.get(name);
    if (known == null) {
      var read = PageFile.read(getServletContext(), name);
      read.ifPresent(file -> files.put(name, file));
      return read;
    }
    return Optional.of(known);
  }
}
