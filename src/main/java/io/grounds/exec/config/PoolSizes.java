package io.grounds.exec.config;

import static java.util.stream.Collectors.joining;

import io.grounds.exec.run.PoolSize;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The sizes of some languages' pools, as {@link Setting#GROUNDS_POOL_SIZES} has them. */
final class PoolSizes {

  private static final Pattern ENTRY =
      Pattern.compile("\\s*([a-z0-9]+(?:[._-]+[a-z0-9]+)*)=(\\d{1,3})-(\\d{1,3})\\s*");

  private PoolSizes() {}

  /**
   * Reads {@code python3=2-8,c=0-1}.
   *
   * @throws IllegalArgumentException if it is not of this form, or a size is impossible
   */
  static Map<String, PoolSize> read(String text) {
    var sizes = new TreeMap<String, PoolSize>();
    for (var each : text.split(",", -1)) {
      var entry = ENTRY.matcher(each);
      if (!entry.matches()) {
        throw new IllegalArgumentException(each);
      }
      sizes.put(
          entry.group(1),
          new PoolSize(Integer.parseInt(entry.group(2)), Integer.parseInt(entry.group(3))));
    }
    return sizes;
  }

  /**
   * Puts a size where {@link SettingsSource} finds it when the application is deployed again: in
   * the strongest place there is, a system property, and so for as long as the server's process
   * lives.
   */
  static synchronized void keep(Map<String, PoolSize> set, String language, PoolSize size) {
    var name = Setting.GROUNDS_POOL_SIZES.name();
    var kept = System.getProperty(name, "");
    var sizes = new TreeMap<>(kept.isBlank() ? set : read(kept));
    sizes.put(language, size);
    System.setProperty(name, write(sizes));
  }

  static String write(Map<String, PoolSize> sizes) {
    return sizes.entrySet().stream()
        .map(
            each ->
                "%s=%d-%d"
                    .formatted(each.getKey(), each.getValue().floor(), each.getValue().ceiling()))
        .collect(joining(","));
  }
}
