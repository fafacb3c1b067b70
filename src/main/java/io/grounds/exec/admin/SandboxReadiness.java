package io.grounds.exec.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@link Health} for a server that has MicroProfile Health 4; any other leaves this class alone.
 */
@Readiness
@ApplicationScoped
public class SandboxReadiness implements HealthCheck {

  @Inject Health health;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public SandboxReadiness() {}

  @Override
  public HealthCheckResponse call() {
    var state = health.state();
    return HealthCheckResponse.named("grounds-exec")
        .status(state.isReady())
        .withData("state", state.sentence())
        .build();
  }
}
