package io.grounds.exec.docker;

import java.util.Optional;
import java.util.Set;

/**
 * Which of an engine's images are languages: those named {@code REPOSITORY/exec-LANGUAGE:TAG}.
 *
 * @param repository first part of their names; empty for none
 * @param tag last part of their names
 * @param languages those that are offered; empty for all there are
 */
public record ImageNames(String repository, String tag, Set<String> languages) {

  public ImageNames {
    languages = Set.copyOf(languages);
  }

  /** The name of a language's image. */
  String of(String language) {
    return prefix() + language + suffix();
  }

  /** The language whose image has that name; empty if it is not offered. */
  Optional<String> languageOf(String name) {
    if (!name.startsWith(prefix()) || !name.endsWith(suffix())) {
      return Optional.empty();
    }
    var language = name.substring(prefix().length(), name.length() - suffix().length());
    return Optional.of(language).filter(this::offers);
  }

  boolean offers(String language) {
    return languages.isEmpty() || languages.contains(language);
  }

  private String prefix() {
    return (repository.isEmpty() ? "" : repository + "/") + "exec-";
  }

  private String suffix() {
    return ":" + tag;
  }
}
