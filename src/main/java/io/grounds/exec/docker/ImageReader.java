package io.grounds.exec.docker;

import static java.util.Objects.requireNonNullElse;

import com.github.dockerjava.api.model.ContainerConfig;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Refusal;
import io.grounds.exec.sandbox.Confinement;
import io.grounds.exec.sandbox.LanguageImage;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads an image's configuration: whether it keeps the contract of docs/new-language.md, and what
 * it says of its language. Thread-safe; blocks for calls to the engine.
 */
final class ImageReader {

  private static final String[] NONE = {};

  private final ImageUsers users;
  private final Set<String> compatible;
  private final Confinement usual;

  /**
   * @param compatible languages whose images' own entrypoints may run programs, where the launcher
   *     cannot
   * @param usual what containers may use whose images say nothing else
   */
  ImageReader(ImageUsers users, Set<String> compatible, Confinement usual) {
    this.users = users;
    this.compatible = Set.copyOf(compatible);
    this.usual = usual;
  }

  /**
   * The image of a language.
   *
   * @throws InvalidRun if it cannot be used, with a sentence that says why
   */
  LanguageImage read(String language, String name, String id, ContainerConfig config) {
    var missing =
        Stream.of("FILE", "EXEC").filter(each -> variable(config, each).isEmpty()).findFirst();
    if (missing.isPresent() && !compatible.contains(language)) {
      throw unusable(language, "does not set " + missing.get());
    }
    if (missing.isPresent() && requireNonNullElse(config.getEntrypoint(), NONE).length == 0) {
      // The engine would take the program for a command.
      throw unusable(language, "has no entrypoint");
    }
    if (config.getVolumes() != null && !config.getVolumes().isEmpty()) {
      // The engine would make each of them a folder on its disk, without a limit.
      throw unusable(language, "declares volumes");
    }
    int uid = users.uid(id, requireNonNullElse(config.getUser(), ""));
    if (uid == 0) {
      throw unusable(language, "runs as root");
    }
    var directory = requireNonNullElse(config.getWorkingDir(), "");
    // Nothing can be mounted over the root.
    boolean hasNone = directory.isEmpty() || directory.equals("/");
    var file = missing.isPresent() ? "" : variable(config, "FILE");
    var labels = new ImageLabels(language, requireNonNullElse(config.getLabels(), Map.of()));
    var confinement = labels.confinement(usual);
    return new LanguageImage(
        labels.about(file, confinement),
        name,
        id,
        hasNone ? "/tmp" : directory,
        uid,
        file,
        !variable(config, "WARM").isEmpty(),
        confinement);
  }

  private static InvalidRun unusable(String language, String why) {
    return new InvalidRun(Refusal.LANGUAGE_UNUSABLE, language, why);
  }

  /** Empty where it is not set. */
  private static String variable(ContainerConfig config, String name) {
    return Arrays.stream(requireNonNullElse(config.getEnv(), NONE))
        .filter(variable -> variable.startsWith(name + "="))
        .map(variable -> variable.substring(name.length() + 1))
        .reduce("", (first, last) -> last);
  }
}
