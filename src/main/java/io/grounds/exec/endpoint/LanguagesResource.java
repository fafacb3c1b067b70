package io.grounds.exec.endpoint;

import io.grounds.exec.run.RunnerRegistry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The languages that can be run now, asked of the engine at each request. */
@RequestScoped
@Path("languages")
public class LanguagesResource {

  @Inject RunnerRegistry registry;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public LanguagesResource() {}

  /** A JSON array, written by us: which JSON provider a server gives a resource differs. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String languages() {
    return Wire.JSON.toJson(registry.languages().stream().map(Language::new).toList());
  }

  /** What a client needs to know to ask for a run. */
  public record Language(String id) {}
}
