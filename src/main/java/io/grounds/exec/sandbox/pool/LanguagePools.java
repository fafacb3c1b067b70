package io.grounds.exec.sandbox.pool;

import io.grounds.exec.run.PoolSize;
import io.grounds.exec.run.PoolState;
import io.grounds.exec.sandbox.LanguageImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LanguagePool} for each language, and the memory that they share. Not thread-safe: the
 * pool guards it. The caller removes the containers that a pool drops.
 */
final class LanguagePools<C extends Standby> {

  private final PoolOptions options;
  private final Map<String, LanguagePool<C>> shelves = new HashMap<>();
  private final Map<String, PoolSize> sizes;
  private long memoryBytes;

  LanguagePools(PoolOptions options) {
    this.options = options;
    this.sizes = new HashMap<>(options.sizes());
  }

  /** The shelf of a language that is there; null where there is none. */
  @Nullable LanguagePool<C> find(String language) {
    return shelves.get(language);
  }

  /** The shelf of an image's language, which is put up where there is none. */
  LanguagePool<C> of(LanguageImage image, long now) {
    return shelves.computeIfAbsent(
        image.language(),
        language ->
            new LanguagePool<>(
                image, sizes.getOrDefault(language, options.size()), options.idle(), now));
  }

  /**
   * Takes the images there are now.
   *
   * @param memoryBytes what all that wait may take
   * @return the containers that are not needed any more
   */
  List<C> look(List<LanguageImage> images, long memoryBytes, long now) {
    this.memoryBytes = memoryBytes;
    var useless = new ArrayList<C>();
    var languages = images.stream().map(LanguageImage::language).toList();
    shelves.values().stream()
        .filter(shelf -> !languages.contains(shelf.image().language()))
        .forEach(shelf -> useless.addAll(shelf.clear()));
    shelves.keySet().retainAll(languages);
    for (var image : images) {
      useless.addAll(of(image, now).look(image, now));
    }
    return useless;
  }

  void resize(String language, PoolSize size) {
    sizes.put(language, size);
    var shelf = shelves.get(language);
    if (shelf != null) {
      shelf.resize(size);
    }
  }

  /** Takes all that wait off their shelves. */
  List<C> clear() {
    var all = new ArrayList<C>();
    shelves.values().forEach(shelf -> all.addAll(shelf.clear()));
    return all;
  }

  /** A line for each language, sorted. */
  List<PoolState> states() {
    return shelves.values().stream()
        .map(LanguagePool::state)
        .sorted(Comparator.comparing(PoolState::language))
        .toList();
  }

  /** The shelf that was used last of those that want a container. */
  Optional<LanguagePool<C>> mostWanting(long now) {
    // The cheapest questions first: several times in each run nothing is wanted.
    return shelves.values().stream()
        .filter(shelf -> shelf.wantsMore(now))
        .max(Comparator.comparingLong(shelf -> shelf.usedNanos() - now));
  }

  /**
   * Whether there is memory for one more on a shelf, at the expense of languages that were used
   * longer ago.
   *
   * @param spared gets what came off their shelves
   */
  boolean makeRoom(LanguagePool<C> shelf, List<C> spared) {
    while (bytes() + shelf.bytesEach() > memoryBytes) {
      var poorest =
          shelves.values().stream()
              .filter(each -> each.canSpare() && each.usedNanos() - shelf.usedNanos() < 0)
              .min(Comparator.comparingLong(each -> each.usedNanos() - shelf.usedNanos()))
              .flatMap(LanguagePool::spare);
      if (poorest.isEmpty()) {
        return false;
      }
      spared.add(poorest.get());
    }
    return true;
  }

  /** How many containers, of all that wait, are still warming up. */
  int warming(long now) {
    return shelves.values().stream().mapToInt(each -> each.warming(now)).sum();
  }

  private long bytes() {
    return shelves.values().stream().mapToLong(LanguagePool::bytes).sum();
  }
}
