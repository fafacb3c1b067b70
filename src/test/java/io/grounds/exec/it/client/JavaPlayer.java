package io.grounds.exec.it.client;

import io.grounds.exec.it.process.LocalProcess;
import io.grounds.exec.it.server.DeployedWar;
import io.grounds.exec.run.Patience;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a {@link JavaClient} with one client library or the other. */
public final class JavaPlayer {

  public static final String NEWER = System.getProperty("java.class.path");
  public static final String OLDER = "target/java-client-1/*" + File.pathSeparator + NEWER;

  private JavaPlayer() {}

  /**
   * What it printed; fails where it does.
   *
   * @param transports of each client, with commas between
   */
  public static String play(String classPath, String scenario, String... transports)
      throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Dfile.encoding=UTF-8", "-cp", classPath));
    command.addAll(List.of(JavaClient.class.getName(), scenario, DeployedWar.http("").toString()));
    command.addAll(List.of(transports));
    return LocalProcess.run(Path.of("."), command, List.of(), Patience.LIMIT);
  }
}
