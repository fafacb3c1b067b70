package io.grounds.exec.admin;

import io.grounds.exec.run.Language;

/** {@link Language} with the names that JMX looks for. */
public final class LanguageView {

  private final Language language;

  LanguageView(Language language) {
    this.language = language;
  }

  public String getId() {
    return language.id();
  }

  public String getTitle() {
    return language.title();
  }

  public String getVersion() {
    return language.version();
  }

  public long getTimeSeconds() {
    return language.allowance().time().toSeconds();
  }

  public long getMemoryBytes() {
    return language.allowance().memoryBytes();
  }
}
