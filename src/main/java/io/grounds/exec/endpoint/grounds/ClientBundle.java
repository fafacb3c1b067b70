package io.grounds.exec.endpoint.grounds;

import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * The Socket.IO client, for pages that load it from the server they talk to. The official one,
 * unchanged; its version is its tag, so that browsers ask again and are seldom sent it again.
 */
@WebServlet({
  "/socket.io/socket.io.js",
  "/socket.io/socket.io.js.map",
  "/socket.io/socket.io.min.js",
  "/socket.io/socket.io.min.js.map",
  "/socket.io/socket.io.esm.min.js",
  "/socket.io/socket.io.esm.min.js.map",
})
public class ClientBundle extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "/WEB-INF/socket.io-client/";

  private String tag = "";

  @Override
  public void init() throws ServletException {
    try (var in = resource("package.json");
        var json = Json.createReader(in)) {
      tag = '"' + json.readObject().getString("version") + '"';
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var file = request.getServletPath().substring(SocketIoEndpoint.PATH.length() + 1);
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "public, max-age=0");
    // Modules are loaded across origins with permission only, and this is public.
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (isCurrent(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(
        file.endsWith(".map") ? "application/json" : "text/javascript; charset=UTF-8");
    try (var in = resource("dist/" + file)) {
      var bytes = in.readAllBytes();
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }

  /** A proxy that compresses makes the tag a weak one. */
  private boolean isCurrent(String known) {
    return known != null && known.replace("W/", "").contains(tag);
  }

  private InputStream resource(String name) throws IOException {
    var in = getServletContext().getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IOException("missing from the application: " + name);
    }
    return in;
  }
}
