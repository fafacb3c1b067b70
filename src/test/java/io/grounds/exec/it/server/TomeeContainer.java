package io.grounds.exec.it.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.run.Patience;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jspecify.annotations.Nullable;

/**
 * TomEE 10, for which there is no adapter yet: started by its own script, and told what to deploy
 * through Tomcat's manager, as operators do it.
 */
public final class TomeeContainer implements DeployableContainer<TomeeContainer.Configuration> {

  private final HttpClient http = HttpClient.newHttpClient();
  private Configuration configuration = new Configuration();
  private @Nullable Process process;

  @Override
  public Class<Configuration> getConfigurationClass() {
    return Configuration.class;
  }

  @Override
  public void setup(Configuration from) {
    configuration = from;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Local");
  }

  @Override
  public void start() throws LifecycleException {
    var home = Path.of(configuration.home);
    var command =
        new ProcessBuilder(home.resolve("bin/catalina.sh").toString(), "run")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("logs/console.log").toFile());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      process = command.start();
      Patience.until("TomEE answers", this::answers);
    } catch (IOException | AssertionError e) {
      stop();
      throw new LifecycleException("TomEE does not start; see logs in " + home, e);
    }
  }

  @Override
  public void stop() {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    try {
      var war = File.createTempFile("deployment", ".war");
      try {
        archive.as(ZipExporter.class).exportTo(war, true);
        ask("deploy", archive, BodyPublishers.ofFile(war.toPath()));
      } finally {
        war.deleteOnExit();
      }
    } catch (IOException e) {
      throw new DeploymentException("no file to deploy from", e);
    }
    return new ProtocolMetaData().addContext(new HTTPContext("127.0.0.1", configuration.port));
  }

  @Override
  public void undeploy(Archive<?> archive) throws DeploymentException {
    ask("undeploy", archive, BodyPublishers.noBody());
  }

  private void ask(String verb, Archive<?> archive, BodyPublisher body) throws DeploymentException {
    // As Tomcat names the context path of a file.
    var path = "/" + archive.getName().replaceFirst("\\.war$", "").replaceFirst("^ROOT$", "");
    var query = verb + "?path=" + URLEncoder.encode(path, UTF_8);
    try {
      var answer = manager(query, verb.equals("deploy") ? "PUT" : "GET", body);
      if (!answer.startsWith("OK")) {
        throw new DeploymentException(answer);
      }
    } catch (IOException e) {
      throw new DeploymentException("the manager does not answer", e);
    }
  }

  private boolean answers() {
    try {
      return manager("serverinfo", "GET", BodyPublishers.noBody()).startsWith("OK");
    } catch (IOException e) {
      return false;
    }
  }

  private String manager(String query, String method, BodyPublisher body) throws IOException {
    var user = Base64.getEncoder().encodeToString("test:test".getBytes(UTF_8));
    var uri =
        URI.create("http://127.0.0.1:%d/manager/text/%s".formatted(configuration.port, query));
    var request =
        HttpRequest.newBuilder(uri).header("Authorization", "Basic " + user).method(method, body);
    try {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** What arquillian.xml says. */
  public static final class Configuration implements ContainerConfiguration {

    private String home = "";
    private int port;

    public void setHome(String home) {
      this.home = home;
    }

    public void setPort(int port) {
      this.port = port;
    }

    @Override
    public void validate() {}
  }

  /** How Arquillian finds it. */
  public static final class Extension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
      builder.service(DeployableContainer.class, TomeeContainer.class);
    }
  }
}
