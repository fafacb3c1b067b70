package io.grounds.exec.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The build that runs. Its one version is in the WAR's manifest, the log, JMX, the metrics, the
 * pages and the answer to {@code GET /api}.
 *
 * @param version as pom.xml has it
 */
public record BuildInfo(String version) {

  /** Name of the product in answers and logs. */
  public static final String NAME = "grounds-exec";

  private static final String FILE = "/io/grounds/exec/build.properties";

  /** Reads what Maven wrote into the WAR. */
  public static BuildInfo read() {
    var properties = new Properties();
    try (var in = BuildInfo.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException("missing from the application: " + FILE);
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuildInfo(properties.getProperty("version", ""));
  }
}
