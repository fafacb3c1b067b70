package io.grounds.exec.docker;

import io.grounds.exec.run.Execution;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.RunRequest;
import io.grounds.exec.run.Sandbox;
import io.grounds.exec.run.SandboxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs each program in a container made for it alone. Thread-safe. */
public final class DockerSandbox implements Sandbox {

  /** What a container takes to be started and removed, beside its waiting and its run. */
  private static final Duration LIFETIME_SLACK = Duration.ofSeconds(30);

  private static final Duration MAX_WAIT = Duration.ofMinutes(10);

  private final Limits limits;
  private final Reaper reaper;
  private final LanguageCatalogue catalogue;
  private final LaunchedContainers containers;

  /**
   * @param engine stays the caller's to close
   * @param repository first part of the images' names; empty for none
   */
  public DockerSandbox(
      Engine engine, String repository, String tag, Confinement confinement, Limits limits) {
    var process = ServerProcess.current();
    var labels = new Labels(process, MAX_WAIT.plus(limits.time()).plus(LIFETIME_SLACK));
    this.limits = limits;
    this.reaper = new Reaper(engine, process);
    this.catalogue =
        new LanguageCatalogue(engine, new ImageUsers(engine, labels, reaper), repository, tag);
    this.containers =
        new LaunchedContainers(
            engine,
            labels,
            reaper,
            new Hardening(confinement),
            MAX_WAIT.plus(LIFETIME_SLACK).toSeconds());
  }

  /** Who removes what this sandbox and dead servers leave over; somebody must call its sweep. */
  public Reaper reaper() {
    return reaper;
  }

  @Override
  public List<String> languages() {
    try {
      return catalogue.names();
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not list its images", e);
    }
  }

  @Override
  public Execution start(RunId id, RunRequest request, OutputSink output)
      throws InterruptedException {
    try {
      var image = catalogue.find(request.language());
      var container = containers.start(image, false, Map.of(Labels.RUN, id.value()));
      container.run(
          output,
          LauncherFrames.file(image.file(), request.code().getBytes(StandardCharsets.UTF_8)),
          LauncherFrames.run(limits.time(), limits.outputBytes()),
          LauncherFrames.endOfInput());
      return container;
    } catch (InvalidRun | SandboxException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not start the container", e);
    }
  }
}
