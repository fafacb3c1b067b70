package io.grounds.exec.it.server;

import io.grounds.exec.it.client.RunClient;
import io.grounds.exec.it.process.DockerCli;
import io.grounds.exec.run.Patience;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deploys the WAR that was built, and looks after each test whether anything is left. */
@Tag("docker")
@Tag("server")
@ExtendWith(ArquillianExtension.class)
public abstract class DeployedWar {

  public static final int PORT = Integer.getInteger("test.http.port", 18080);

  @Deployment(testable = false)
  public static WebArchive war() {
    return war("ROOT.war");
  }

  /** The same as one of that name, which some servers take for its context path. */
  public static WebArchive war(String name) {
    return ShrinkWrap.create(ZipImporter.class, name)
        .importFrom(new File(System.getProperty("war", "target/grounds-exec.war")))
        .as(WebArchive.class);
  }

  @AfterEach
  void noContainerIsLeft() {
    Patience.until("no container is left but those that wait", () -> containersInUse() == 0);
  }

  /** How many containers have a program; -1 while that cannot be told, since some are started. */
  public static int containersInUse() {
    var before = Figures.read();
    int all = DockerCli.containersOf(TestedServer.pid()).size();
    var after = Figures.read();
    return before.equals(after) && after.starting() == 0 ? all - after.waiting() : -1;
  }

  /** What the server tells of its pool. */
  private record Figures(int waiting, int starting, double takes) {

    private static final Pattern LINE =
        Pattern.compile("(?m)^grounds_pool_(containers|takes_total)\\{.*=\"(.*)\"} (.*)$");

    static Figures read() {
      var text = metrics();
      return new Figures(
          (int) sum(text, "waiting"),
          (int) sum(text, "starting"),
          sum(text, "hit") + sum(text, "miss"));
    }

    private static double sum(String text, String figure) {
      return LINE.matcher(text)
          .results()
          .filter(line -> line.group(2).equals(figure))
          .mapToDouble(line -> Double.parseDouble(line.group(3)))
          .sum();
    }
  }

  protected static String metrics() {
    return body("/grounds/metrics");
  }

  /** What the server answers to a GET. */
  public static String body(String path) {
    try {
      return httpClient()
          .send(HttpRequest.newBuilder(http(path)).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /**
   * Of HTTP 1.1, as monitors and clients of Socket.IO speak it; by itself it would ask the server
   * first to go over to HTTP 2.
   */
  public static HttpClient httpClient() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  public static URI http(String path) {
    return URI.create("http://127.0.0.1:" + PORT + path);
  }

  protected static RunClient connect() throws Exception {
    return RunClient.connect(PORT);
  }
}
