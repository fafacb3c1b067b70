package io.grounds.exec.docker;

import static java.lang.System.Logger.Level.WARNING;

import io.grounds.exec.run.EffectiveLimits;
import io.grounds.exec.run.Language;
import io.grounds.exec.sandbox.Confinement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an image says of itself in its labels, all of it optional; docs/new-language.md lists them.
 * Immutable.
 */
final class ImageLabels {

  private static final System.Logger LOG = System.getLogger(ImageLabels.class.getName());

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
  private static final long MEBIBYTE = 1L << 20;

  private final String language;
  private final Map<String, String> labels;

  /**
   * @param language whose image it is
   */
  ImageLabels(String language, Map<String, String> labels) {
    this.language = language;
    this.labels = Map.copyOf(labels);
  }

  /**
   * What clients are told.
   *
   * @param file name of the file that programs are put into; empty if that is not known
   */
  Language about(String file, Confinement confinement) {
    return new Language(
        language,
        text("org.opencontainers.image.title", language),
        text("org.opencontainers.image.version", ""),
        aliases(),
        text("grounds.extension", file.substring(file.lastIndexOf('.') + 1)),
        text("grounds.mode", ""),
        text("grounds.example", ""),
        confinement.allowance());
  }

  /** The usual limits, except those that are too low for the language. */
  Confinement confinement(Confinement usual) {
    return new Confinement(
        Duration.ofSeconds(
            atLeast(
                "grounds.time", usual.time().toSeconds(), 1, EffectiveLimits.MAX_TIME.toSeconds())),
        atLeast("grounds.memory", usual.memoryBytes() / MEBIBYTE, 8, 1 << 20) * MEBIBYTE,
        atLeast("grounds.disk", usual.diskBytes() / MEBIBYTE, 1, 1 << 20) * MEBIBYTE,
        atLeast("grounds.pids", usual.pids(), 4, 32_768),
        usual.cpus());
  }

  private List<String> aliases() {
    return Arrays.stream(BLANKS.split(text("grounds.aliases", ""), 0))
        .filter(alias -> !alias.isEmpty() && !alias.equals(language))
        .toList();
  }

  private String text(String name, String otherwise) {
    return labels.getOrDefault(name, otherwise);
  }

  private long atLeast(String name, long usual, long least, long most) {
    var text = labels.get(name);
    if (text == null) {
      return usual;
    }
    long number = NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
    if (number >= least && number <= most) {
      return Math.max(usual, number);
    }
    LOG.log(
        WARNING,
        "The image of {0} has the label {1}={2}, which must be a number from {3} to {4};"
            + " {5} is left as it is.",
        language,
        name,
        text,
        least,
        most,
        usual);
    return usual;
  }
}
