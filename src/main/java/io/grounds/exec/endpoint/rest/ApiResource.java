package io.grounds.exec.endpoint.rest;

import io.grounds.exec.admin.BuildInfo;
import io.grounds.exec.web.JsonBinding;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;

/** {@code GET /api}: which product this is, and its version. */
@RequestScoped
@Path("")
public class ApiResource {

  @Inject BuildInfo build;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public ApiResource() {}

  /** A JSON object with {@code name} and {@code version}. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String about() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", BuildInfo.NAME);
    fields.put("version", build.version());
    return JsonBinding.JSON.toJson(fields);
  }
}
