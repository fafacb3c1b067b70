package io.grounds.exec.endpoint.rest;

import static java.lang.System.Logger.Level.WARNING;

import io.grounds.exec.run.Language;
import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.web.JsonBinding;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** The languages that can be run now, asked of the engine at each request. */
@RequestScoped
@Path("languages")
public class LanguagesResource {

  private static final System.Logger LOG = System.getLogger(LanguagesResource.class.getName());

  @Inject RunnerRegistry registry;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public LanguagesResource() {}

  /** A JSON array, written by us: which JSON provider a server gives a resource differs. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String languages() {
    try {
      return JsonBinding.JSON.toJson(
          registry.languages().stream().map(LanguagesResource::fields).toList());
    } catch (SandboxException e) {
      LOG.log(WARNING, "The languages cannot be listed", e);
      throw new ServiceUnavailableException(
          Response.status(Response.Status.SERVICE_UNAVAILABLE)
              .type(MediaType.TEXT_PLAIN)
              .entity("The sandbox failed, please try again.")
              .build());
    }
  }

  /** What is not known is left out. */
  private static Map<String, Object> fields(Language language) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", language.id());
    fields.put("title", language.title());
    add(fields, "version", language.version());
    fields.put("aliases", language.aliases());
    add(fields, "extension", language.extension());
    add(fields, "mode", language.mode());
    add(fields, "example", language.example());
    fields.put("time", language.allowance().time().toSeconds());
    fields.put("memory", language.allowance().memoryBytes());
    return fields;
  }

  private static void add(Map<String, Object> fields, String name, String text) {
    if (!text.isEmpty()) {
      fields.put(name, text);
    }
  }
}
