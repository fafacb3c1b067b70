package io.grounds.exec.docker;

import static java.util.Objects.requireNonNullElse;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;
import io.grounds.exec.run.InvalidRun;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The languages there are: the engine's images named {@code REPOSITORY/exec-LANGUAGE:TAG}, asked
 * for anew each time, so that a new image is a new language. Thread-safe; blocks for calls to the
 * engine.
 */
final class LanguageCatalogue {

  /** What may stand in an image's name, so that nothing else gets into a call to the engine. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9]+([._-]+[a-z0-9]+)*");

  private static final int MAX_LANGUAGE_LENGTH = 64;

  private final Engine engine;
  private final ImageUsers users;
  private final String prefix;
  private final String suffix;

  /** The image that a language had when it was last asked for; one entry per language. */
  private final Map<String, LanguageImage> known = new ConcurrentHashMap<>();

  LanguageCatalogue(Engine engine, ImageUsers users, String repository, String tag) {
    this.engine = engine;
    this.users = users;
    this.prefix = (repository.isEmpty() ? "" : repository + "/") + "exec-";
    this.suffix = ":" + tag;
  }

  /** Names of all languages, sorted. */
  List<String> names() {
    return engine
        .control()
        .listImagesCmd()
        .withReferenceFilter(prefix + "*" + suffix)
        .exec()
        .stream()
        .flatMap(image -> Stream.of(requireNonNullElse(image.getRepoTags(), new String[0])))
        .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
        .map(name -> name.substring(prefix.length(), name.length() - suffix.length()))
        .sorted()
        .distinct()
        .toList();
  }

  /**
   * The image of a language, as it is now.
   *
   * @throws InvalidRun if there is no such language, with a sentence that lists those there are
   */
  LanguageImage find(String language) {
    if (language.length() > MAX_LANGUAGE_LENGTH || !LANGUAGE.matcher(language).matches()) {
      throw unknown(language);
    }
    var inspected = inspect(language);
    var id = Optional.ofNullable(inspected.getId()).orElseThrow();
    var last = known.get(language);
    if (last != null && last.id().equals(id)) {
      return last;
    }
    var image = read(language, id, Optional.ofNullable(inspected.getConfig()).orElseThrow());
    known.put(language, image);
    return image;
  }

  private InspectImageResponse inspect(String language) {
    try {
      return engine.control().inspectImageCmd(prefix + language + suffix).exec();
    } catch (NotFoundException e) {
      throw unknown(language);
    }
  }

  private LanguageImage read(String language, String id, ContainerConfig config) {
    var file = variable(config, "FILE");
    for (var needed : List.of("FILE", "EXEC")) {
      if (variable(config, needed).isEmpty()) {
        throw new InvalidRun(
            "Language \"%s\" cannot be used: its image does not set %s."
                .formatted(language, needed));
      }
    }
    if (config.getVolumes() != null && !config.getVolumes().isEmpty()) {
      // The engine would make each of them a folder on its disk, without a limit.
      throw new InvalidRun(
          "Language \"%s\" cannot be used: its image declares volumes.".formatted(language));
    }
    int uid = users.uid(id, requireNonNullElse(config.getUser(), ""));
    if (uid == 0) {
      throw new InvalidRun(
          "Language \"%s\" cannot be used: its image runs as root.".formatted(language));
    }
    var directory = requireNonNullElse(config.getWorkingDir(), "");
    // Nothing can be mounted over the root.
    boolean hasNone = directory.isEmpty() || directory.equals("/");
    return new LanguageImage(
        language, id, hasNone ? "/tmp" : directory, uid, file, !variable(config, "WARM").isEmpty());
  }

  /** Empty where it is not set. */
  private static String variable(ContainerConfig config, String name) {
    return Arrays.stream(requireNonNullElse(config.getEnv(), new String[0]))
        .filter(variable -> variable.startsWith(name + "="))
        .map(variable -> variable.substring(name.length() + 1))
        .reduce("", (first, last) -> last);
  }

  private InvalidRun unknown(String language) {
    var names = names();
    var there =
        names.isEmpty()
            ? "There are none yet."
            : "There is: %s.".formatted(String.join(", ", names));
    if (language.isBlank()) {
      return new InvalidRun("No language given. " + there);
    }
    var shown =
        language.length() > MAX_LANGUAGE_LENGTH
            ? language.substring(0, MAX_LANGUAGE_LENGTH) + "..."
            : language;
    return new InvalidRun("Unknown language \"%s\". %s".formatted(shown, there));
  }
}
