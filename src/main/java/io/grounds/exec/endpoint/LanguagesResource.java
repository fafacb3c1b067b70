package io.grounds.exec.endpoint;

import static java.lang.System.Logger.Level.WARNING;

import io.grounds.exec.run.RunnerRegistry;
import io.grounds.exec.run.SandboxException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

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
      return Wire.JSON.toJson(registry.languages().stream().map(Language::new).toList());
    } catch (SandboxException e) {
      LOG.log(WARNING, "The languages cannot be listed", e);
      throw new ServiceUnavailableException(
          Response.status(Response.Status.SERVICE_UNAVAILABLE)
              .type(MediaType.TEXT_PLAIN)
              .entity("The sandbox failed, please try again.")
              .build());
    }
  }

  /** What a client needs to know to ask for a run. */
  public record Language(String id) {}
}
