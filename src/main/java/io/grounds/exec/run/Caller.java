package io.grounds.exec.run;

import java.util.Optional;

/**
 * The client that asks for a run. Immutable.
 *
 * @param address IP address of the connection, which many people may share; empty where it is not
 *     known
 * @param name for operators; set for a caller that the server knows by name
 * @param token secret that the caller sent with its request; never logged
 */
public record Caller(String address, Optional<String> name, Optional<String> token) {

  /** A caller of which only the address is known. */
  public static Caller at(String address) {
    return new Caller(address, Optional.empty(), Optional.empty());
  }

  /** A part of the server that runs programs itself. */
  public static Caller named(String name) {
    return new Caller("", Optional.of(name), Optional.empty());
  }

  /** Its name for operators, else its address; empty where neither is known. */
  public String label() {
    return name.orElse(address);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Caller[" + label() + "]";
  }
}
