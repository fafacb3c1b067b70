package io.grounds.exec.docker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.run.EffectiveLimits;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.Refusal;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.Sandbox.OutputSink;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.sandbox.LanguageImage;
import java.util.List;

/**
 * Makes containers in which the image's own entrypoint runs the program, as the original
 * grounds-exec did: the program is the one argument, escaped. Thread-safe; blocks for calls to the
 * engine.
 */
final class CompatibleContainers {

  /** What Linux takes as one argument, MAX_ARG_STRLEN, less the byte that ends it. */
  static final int MAX_ARGUMENT_BYTES = 128 * 1024 - 1;

  private final Engine engine;
  private final Labels labels;
  private final Reaper reaper;
  private final Hardening hardening;

  CompatibleContainers(Engine engine, Labels labels, Reaper reaper, Hardening hardening) {
    this.engine = engine;
    this.labels = labels;
    this.reaper = reaper;
    this.hardening = hardening;
  }

  /**
   * Starts a container with its program in it. The caller closes it.
   *
   * @throws InvalidRun if the program does not fit into an argument, or wants more than that
   * @throws SandboxException if the engine does not start it
   */
  CompatibleContainer start(
      RunId id, LanguageImage image, Program program, EffectiveLimits limits, OutputSink output)
      throws InterruptedException {
    if (!program.stdin().isEmpty()
        || !program.arguments().isEmpty()
        || program.interactive()
        || program.terminal().isPresent()) {
      throw new InvalidRun(Refusal.STDIN_AND_ARGUMENTS_UNSUPPORTED, image.language());
    }
    var argument = argument(image.language(), program.source());
    var container =
        new CompatibleContainer(
            engine, reaper, create(id, image, argument), image.about(), limits, output);
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

  private String create(RunId id, LanguageImage image, String argument) {
    var name = ContainerNames.of(image.language(), id);
    return reaper.create(
        name,
        () ->
            engine
                .control()
                .createContainerCmd(image.name())
                .withName(name)
                .withUser(Integer.toString(image.uid()))
                .withCmd(List.of(argument))
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withLabels(labels.of(image))
                .withHostConfig(hardening.compatible(image))
                .exec()
                .getId());
  }

  /** These four escapes and no others: the echo of the image's shell undoes them. */
  private static String argument(String language, String code) {
    var escaped =
        code.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    if (escaped.indexOf('\0') >= 0) {
      throw new InvalidRun(Refusal.PROGRAM_WITH_NUL, language);
    }
    var bytes = escaped.getBytes(UTF_8);
    if (bytes.length > MAX_ARGUMENT_BYTES) {
      throw new InvalidRun(Refusal.PROGRAM_TOO_LONG_FOR_LANGUAGE, language, MAX_ARGUMENT_BYTES);
    }
    // Back from the bytes: half a surrogate pair can be no JSON for the engine.
    return new String(bytes, UTF_8);
  }
}
