package io.grounds.exec.docker;

import static java.util.Objects.requireNonNullElse;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.run.Clock;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Refusal;
import io.grounds.exec.sandbox.LanguageImage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The languages there are: the engine's images of the right {@link ImageNames names}, looked at
 * again every few seconds, so that a new image is a new language. Thread-safe; blocks for calls to
 * the engine.
 */
final class LanguageCatalogue {

  /** What may stand in an image's name, so that nothing else gets into a call to the engine. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9]+([._-]+[a-z0-9]+)*");

  private static final int MAX_LANGUAGE_LENGTH = 64;

  private static final String[] NONE = {};

  private final Engine engine;
  private final ImageReader reader;
  private final ImageNames names;

  /**
   * What was seen so short a time ago is not asked for again: a little longer than between two
   * looks at all images, so that no run has to ask.
   */
  private static final Duration FRESH = Duration.ofSeconds(6);

  private final Clock clock;

  /** The image that a language had when it was last asked for; one entry per language. */
  private final Map<String, Seen> known = new ConcurrentHashMap<>();

  /** The language that has this alias, as of the last look at all images. */
  private volatile Map<String, String> aliases = Map.of();

  private record Seen(LanguageImage image, long nanos) {}

  LanguageCatalogue(Engine engine, ImageReader reader, ImageNames names, Clock clock) {
    this.clock = clock;
    this.engine = engine;
    this.reader = reader;
    this.names = names;
  }

  /** The images of all languages that can be run, sorted by the languages' names. */
  List<LanguageImage> all() {
    var named = imagesByName();
    known.keySet().retainAll(named.keySet());
    var images =
        named.entrySet().stream()
            .flatMap(each -> usable(each.getKey(), each.getValue()).stream())
            .toList();
    aliases = aliasesOf(images, named);
    return images;
  }

  /** Forgets all images, so that each is read again when it is needed next. */
  void forget() {
    known.clear();
  }

  /** Where two languages have the same alias, it is that of the first. */
  private static Map<String, String> aliasesOf(
      List<LanguageImage> images, Map<String, String> named) {
    var all = new HashMap<String, String>();
    for (var image : images) {
      for (var alias : image.about().aliases()) {
        if (!named.containsKey(alias)) {
          all.putIfAbsent(alias, image.language());
        }
      }
    }
    return Map.copyOf(all);
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
      return isName(language) ? inspected(language) : Optional.empty();
    } catch (InvalidRun e) {
      return Optional.empty();
    }
  }

  private SortedMap<String, String> imagesByName() {
    var images = new TreeMap<String, String>();
    for (var image : engine.control().listImagesCmd().withReferenceFilter(names.of("*")).exec()) {
      for (var name : requireNonNullElse(image.getRepoTags(), NONE)) {
        names.languageOf(name).ifPresent(language -> images.put(language, image.getId()));
      }
    }
    return images;
  }

  /**
   * The image of a language, as it was a few seconds ago at most.
   *
   * @param name of the language, or one of its aliases
   * @throws InvalidRun if there is no such language, with a sentence that lists those there are
   */
  LanguageImage find(String name) {
    return fresh(name)
        .or(() -> byAlias(name))
        .or(() -> isName(name) && names.offers(name) ? inspected(name) : Optional.empty())
        .or(() -> arrived(name))
        .orElseThrow(() -> unknown(name));
  }

  private Optional<LanguageImage> fresh(String language) {
    var last = known.get(language);
    return last != null && clock.nanoTime() - last.nanos() < FRESH.toNanos()
        ? Optional.of(last.image())
        : Optional.empty();
  }

  private Optional<LanguageImage> byAlias(String alias) {
    return Optional.ofNullable(aliases.get(alias))
        .flatMap(language -> fresh(language).or(() -> inspected(language)));
  }

  /** By an alias of an image that was not read yet. */
  private Optional<LanguageImage> arrived(String alias) {
    if (all().stream().noneMatch(image -> image.about().aliases().contains(alias))) {
      return Optional.empty();
    }
    return byAlias(alias);
  }

  private Optional<LanguageImage> inspected(String language) {
    InspectImageResponse image;
    try {
      image = engine.control().inspectImageCmd(names.of(language)).exec();
    } catch (NotFoundException e) {
      return Optional.empty();
    }
    var id = Optional.ofNullable(image.getId()).orElseThrow();
    var last = known.get(language);
    var read =
        last != null && last.image().id().equals(id)
            ? last.image()
            : reader.read(
                language,
                names.of(language),
                id,
                Optional.ofNullable(image.getConfig()).orElseThrow());
    known.put(language, new Seen(read, clock.nanoTime()));
    return Optional.of(read);
  }

  private static boolean isName(String language) {
    return language.length() <= MAX_LANGUAGE_LENGTH && LANGUAGE.matcher(language).matches();
  }

  private InvalidRun unknown(String language) {
    var names = all().stream().map(LanguageImage::language).toList();
    var there =
        names.isEmpty()
            ? "There are none yet."
            : "There is: %s.".formatted(String.join(", ", names));
    if (language.isBlank()) {
      return new InvalidRun(Refusal.LANGUAGE_MISSING, there);
    }
    var shown =
        language.length() > MAX_LANGUAGE_LENGTH
            ? language.substring(0, MAX_LANGUAGE_LENGTH) + "..."
            : language;
    return new InvalidRun(Refusal.LANGUAGE_UNKNOWN, shown, there);
  }
}
