package io.grounds.exec.endpoint.ops;

import io.grounds.exec.admin.Health;
import io.grounds.exec.web.JsonBinding;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a balancer asks whether to send clients here ({@code ready}), and where a supervisor of
 * servers whether this one lives ({@code live}). Answers as MicroProfile Health 4, section 3, does.
 */
@WebServlet({"/grounds/health/live", "/grounds/health/ready"})
public final class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Health health;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public HealthServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // A server that answers is alive; a restart of it does not fix an engine that is down.
    var state =
        request.getServletPath().endsWith("/live")
            ? new Health.State(true, "The application answers.")
            : health.state();
    response.setStatus(
        state.isReady() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json; charset=utf-8");
    response.getWriter().write(JsonBinding.JSON.toJson(answer(state)));
  }

  private static Map<String, Object> answer(Health.State state) {
    var status = state.isReady() ? "UP" : "DOWN";
    var check = new LinkedHashMap<String, Object>();
    check.put("name", "grounds-exec");
    check.put("status", status);
    check.put("data", Map.of("state", state.sentence()));
    var all = new LinkedHashMap<String, Object>();
    all.put("status", status);
    all.put("checks", List.of(check));
    return all;
  }
}
