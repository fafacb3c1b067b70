package io.grounds.exec.sandbox;

import io.grounds.exec.run.Language;

/**
 * An image that programs of one language run in.
 *
 * @param about what it says of itself
 * @param name of the image with its tag, as the engine lists it
 * @param id the engine's id of the image, which names one content for ever
 * @param workingDirectory absolute; where the program is put and runs
 * @param uid number of the user that it runs as; never 0
 * @param file where the program is put, from the working directory; empty where that is for the
 *     image's own entrypoint to know
 * @param hasWarm whether the image brings a warm program
 * @param confinement what its containers may use
 */
public record LanguageImage(
    Language about,
    String name,
    String id,
    String workingDirectory,
    int uid,
    String file,
    boolean hasWarm,
    Confinement confinement) {

  /** The language's name. */
  public String language() {
    return about.id();
  }

  /** Whether the launcher can run its programs; else the image's own entrypoint has to. */
  public boolean isLaunchable() {
    return !file.isEmpty();
  }
}
