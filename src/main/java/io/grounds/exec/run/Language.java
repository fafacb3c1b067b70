package io.grounds.exec.run;

import java.util.List;

/**
 * A language that can be run, as its image describes it. A field that the image does not set is
 * empty.
 *
 * @param id its name in a request
 * @param title its name for people; the id if the image sets none
 * @param version of its compiler or interpreter
 * @param aliases other names that a request may give; none of them is the id of a language
 * @param extension of its files, without the dot
 * @param mode the name that editors know it by
 * @param example a program to begin with
 * @param allowance what its programs may use
 */
public record Language(
    String id,
    String title,
    String version,
    List<String> aliases,
    String extension,
    String mode,
    String example,
    Allowance allowance) {

  /** Takes the aliases as they are now. */
  public Language {
    aliases = List.copyOf(aliases);
  }
}
