package io.grounds.exec.run;

import java.util.Optional;

/**
 * A client whose connection was just opened, and how it may be recognised after a lost connection.
 *
 * @param caller who it is
 * @param formerId secret of its connection before this one, as it says
 * @param id secret of this connection, if it has one
 */
public record Visitor(Caller caller, Optional<String> formerId, Optional<String> id) {

  /** A client that cannot be recognised by a secret. */
  public static Visitor from(String address) {
    return new Visitor(Caller.at(address), Optional.empty(), Optional.empty());
  }
}
