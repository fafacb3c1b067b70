package io.grounds.exec.run;

import java.util.Optional;

/**
 * What is known of a client whose connection was just opened.
 *
 * @param address that it comes from, which many may share; empty where that is not known
 * @param formerId secret that it had on a connection before this, if it says so
 * @param id secret that it has on this one, if it has any
 */
public record Visitor(String address, Optional<String> formerId, Optional<String> id) {

  /** A client of which only this is known. */
  public static Visitor from(String address) {
    return new Visitor(address, Optional.empty(), Optional.empty());
  }
}
