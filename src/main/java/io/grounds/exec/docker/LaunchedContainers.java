package io.grounds.exec.docker;

import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.sandbox.LanguageImage;
import java.util.List;

/** Makes containers with the launcher in them. Thread-safe; blocks for calls to the engine. */
final class LaunchedContainers {

  private final Engine engine;
  private final Labels labels;
  private final Reaper reaper;
  private final Hardening hardening;
  private final LauncherVolume launcher;
  private final String idle;

  /**
   * @param idleSeconds after which a launcher that was sent no program gives up
   */
  LaunchedContainers(
      Engine engine, Labels labels, Reaper reaper, Hardening hardening, long idleSeconds) {
    this.engine = engine;
    this.labels = labels;
    this.reaper = reaper;
    this.hardening = hardening;
    this.launcher = new LauncherVolume(engine, labels, reaper);
    this.idle = "idle=" + idleSeconds;
  }

  /**
   * Starts a container; the launcher in it may not wait yet. The caller closes it.
   *
   * @param warm whether to start the image's warm program, where it has one
   * @throws SandboxException if the engine does not
   */
  LaunchedContainer start(LanguageImage image, boolean warm) throws InterruptedException {
    try {
      return startOrRepair(image, warm);
    } catch (SandboxException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not start a container", e);
    }
  }

  private LaunchedContainer startOrRepair(LanguageImage image, boolean warm)
      throws InterruptedException {
    try {
      return tryStart(image, warm);
    } catch (NotFoundException | BadRequestException e) {
      // The engine says so if the launcher is missing, because its volume was removed.
      launcher.forget();
      return tryStart(image, warm);
    }
  }

  private LaunchedContainer tryStart(LanguageImage image, boolean warm)
      throws InterruptedException {
    var container =
        new LaunchedContainer(
            engine, reaper, create(image, warm && image.hasWarm()), image.about());
    boolean runs = false;
    try {
      container.start();
      runs = true;
      return container;
    } finally {
      if (!runs) {
        container.close();
      }
    }
  }

  private String create(LanguageImage image, boolean warm) {
    var name = ContainerNames.waiting(image.language());
    return reaper.create(name, () -> createNamed(name, image, warm));
  }

  private String createNamed(String name, LanguageImage image, boolean warm) {
    return engine
        .control()
        .createContainerCmd(image.name())
        .withName(name)
        // The name may mean a newer image by now; its programs must not run as root either.
        .withUser(Integer.toString(image.uid()))
        .withEntrypoint(
            warm ? LauncherVolume.entrypoint(idle, "warm") : LauncherVolume.entrypoint(idle))
        .withCmd(List.of())
        .withWorkingDir(image.workingDirectory())
        .withStdinOpen(true)
        .withStdInOnce(true)
        .withAttachStdin(true)
        .withAttachStdout(true)
        .withAttachStderr(true)
        .withLabels(labels.of(image))
        .withHostConfig(hardening.hostConfig(image, launcher.bind(image.id())))
        .exec()
        .getId();
  }
}
