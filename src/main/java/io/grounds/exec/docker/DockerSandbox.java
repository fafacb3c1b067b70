package io.grounds.exec.docker;

import io.grounds.exec.run.Execution;
import io.grounds.exec.run.InvalidRun;
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

  private final Engine engine;
  private final Labels labels;
  private final Reaper reaper;
  private final LanguageCatalogue catalogue;
  private final Hardening hardening;

  /**
   * @param engine stays the caller's to close
   * @param repository first part of the images' names; empty for none
   * @param lifetime after which a container is left over, whoever made it
   */
  public DockerSandbox(
      Engine engine, String repository, String tag, Confinement confinement, Duration lifetime) {
    var process = ServerProcess.current();
    this.engine = engine;
    this.labels = new Labels(process, lifetime);
    this.reaper = new Reaper(engine, process);
    this.catalogue =
        new LanguageCatalogue(engine, new ImageUsers(engine, labels, reaper), repository, tag);
    this.hardening = new Hardening(confinement);
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
      var program = request.code().getBytes(StandardCharsets.UTF_8);
      var container = create(id, image, program.length);
      var execution = new ContainerExecution(engine, reaper, container, program, output);
      return started(execution);
    } catch (InvalidRun | SandboxException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not start the container", e);
    }
  }

  private String create(RunId id, LanguageImage image, int programBytes) {
    return engine
        .control()
        .createContainerCmd(image.id())
        .withEntrypoint(Bootstrap.entrypoint(programBytes))
        .withCmd(List.of())
        .withWorkingDir(image.workingDirectory())
        .withStdinOpen(true)
        .withStdInOnce(true)
        .withAttachStdin(true)
        .withAttachStdout(true)
        .withAttachStderr(true)
        .withLabels(labels.of(Map.of(Labels.RUN, id.value())))
        .withHostConfig(hardening.hostConfig(image))
        .exec()
        .getId();
  }

  private static Execution started(ContainerExecution execution) throws InterruptedException {
    boolean runs = false;
    try {
      execution.start();
      runs = true;
      return execution;
    } finally {
      if (!runs) {
        execution.close();
      }
    }
  }
}
