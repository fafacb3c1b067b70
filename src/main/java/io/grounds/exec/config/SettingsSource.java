package io.grounds.exec.config;

import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Where settings come from. */
@FunctionalInterface
interface SettingsSource {

  /** What is set under this name, if anything is. */
  Optional<String> get(String name);

  /** System property before environment before JNDI: the nearer to the process, the stronger. */
  static SettingsSource ofServer() {
    return name ->
        Stream.of(System.getProperty(name), System.getenv(name), jndi(name))
            .flatMap(Stream::ofNullable)
            .findFirst();
  }

  // Null is what Stream.ofNullable is for; the names are constants of this class.
  @SuppressWarnings({"NullAway", "BanJNDI"})
  private static String jndi(String name) {
    try {
      return String.valueOf(InitialContext.<Object>doLookup("java:comp/env/" + name));
    } catch (NamingException e) {
      return null;
    }
  }
}
