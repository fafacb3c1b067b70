package io.grounds.exec.docker;

import static java.util.Objects.requireNonNullElse;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.InvalidRun;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The languages there are: the engine's images named {@code REPOSITORY/exec-LANGUAGE:TAG}, asked
 * for anew every second, so that a new image is a new language. Thread-safe; blocks for calls to
 * the engine.
 */
final class LanguageCatalogue {

  /** What may stand in an image's name, so that nothing else gets into a call to the engine. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9]+([._-]+[a-z0-9]+)*");

  private static final int MAX_LANGUAGE_LENGTH = 64;

  private static final String[] NONE = {};

  private final Engine engine;
  private final ImageUsers users;
  private final Set<String> compatible;
  private final String prefix;
  private final String suffix;

  /**
   * What was seen so short a time ago is not asked for again: a little longer than between two
   * looks at all images, so that no run has to ask.
   */
  private static final Duration FRESH = Duration.ofSeconds(6);

  private final Clock clock;

  /** The image that a language had when it was last asked for; one entry per language. */
  private final Map<String, Seen> known = new ConcurrentHashMap<>();

  private record Seen(LanguageImage image, long nanos) {}

  /**
   * @param compatible languages whose images' own entrypoints may run programs, where the launcher
   *     cannot
   */
  LanguageCatalogue(
      Engine engine,
      ImageUsers users,
      String repository,
      String tag,
      Set<String> compatible,
      Clock clock) {
    this.clock = clock;
    this.engine = engine;
    this.users = users;
    this.compatible = Set.copyOf(compatible);
    this.prefix = (repository.isEmpty() ? "" : repository + "/") + "exec-";
    this.suffix = ":" + tag;
  }

  /** Names of all languages, sorted. */
  List<String> names() {
    return imagesByName().keySet().stream().toList();
  }

  /** The images of all languages that the launcher can run. */
  List<LanguageImage> launchable() {
    var images = imagesByName();
    known.keySet().retainAll(images.keySet());
    return images.entrySet().stream()
        .flatMap(named -> usable(named.getKey(), named.getValue()).stream())
        .filter(LanguageImage::isLaunchable)
        .toList();
  }

  private Optional<LanguageImage> usable(String language, String id) {
    var last = known.get(language);
    if (last != null && last.image().id().equals(id)) {
      known.put(language, new Seen(last.image(), clock.nanoTime()));
      return Optional.of(last.image());
    }
    // Another image than the one that may still be fresh.
    known.remove(language);
    try {
      return Optional.of(find(language));
    } catch (InvalidRun e) {
      return Optional.empty();
    }
  }

  private SortedMap<String, String> imagesByName() {
    var images = new TreeMap<String, String>();
    for (var image :
        engine.control().listImagesCmd().withReferenceFilter(prefix + "*" + suffix).exec()) {
      for (var name : requireNonNullElse(image.getRepoTags(), NONE)) {
        if (name.startsWith(prefix) && name.endsWith(suffix)) {
          images.put(
              name.substring(prefix.length(), name.length() - suffix.length()), image.getId());
        }
      }
    }
    return images;
  }

  /**
   * The image of a language, as it was a few seconds ago at most.
   *
   * @throws InvalidRun if there is no such language, with a sentence that lists those there are
   */
  LanguageImage find(String language) {
    if (language.length() > MAX_LANGUAGE_LENGTH || !LANGUAGE.matcher(language).matches()) {
      throw unknown(language);
    }
    var last = known.get(language);
    if (last != null && clock.nanoTime() - last.nanos() < FRESH.toNanos()) {
      return last.image();
    }
    var inspected = inspect(language);
    var id = Optional.ofNullable(inspected.getId()).orElseThrow();
    var image =
        last != null && last.image().id().equals(id)
            ? last.image()
            : read(language, id, Optional.ofNullable(inspected.getConfig()).orElseThrow());
    known.put(language, new Seen(image, clock.nanoTime()));
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
    var missing =
        Stream.of("FILE", "EXEC").filter(name -> variable(config, name).isEmpty()).findFirst();
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
    return new LanguageImage(
        language,
        id,
        hasNone ? "/tmp" : directory,
        uid,
        missing.isPresent() ? "" : variable(config, "FILE"),
        !variable(config, "WARM").isEmpty());
  }

  private static InvalidRun unusable(String language, String why) {
    return new InvalidRun("Language \"%s\" cannot be used: its image %s.".formatted(language, why));
  }

  /** Empty where it is not set. */
  private static String variable(ContainerConfig config, String name) {
    return Arrays.stream(requireNonNullElse(config.getEnv(), NONE))
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
