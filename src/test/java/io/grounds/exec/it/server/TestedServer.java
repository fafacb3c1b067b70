package io.grounds.exec.it.server;

import static java.util.stream.Collectors.toSet;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The process of the server under test, which each adapter starts in a way of its own; found by the
 * port that it listens on, and looked into as an operator with jconsole would.
 */
public final class TestedServer implements AutoCloseable {

  private final JMXConnector connector;
  private final MBeanServerConnection beans;

  private TestedServer(JMXConnector connector, MBeanServerConnection beans) {
    this.connector = connector;
    this.beans = beans;
  }

  /** Looks into it. */
  @SuppressWarnings("BanJNDI") // The server is our own.
  public static TestedServer open() throws IOException, AttachNotSupportedException {
    var machine = VirtualMachine.attach(Long.toString(pid()));
    try {
      var url = new JMXServiceURL(machine.startLocalManagementAgent());
      var connector = JMXConnectorFactory.connect(url);
      return new TestedServer(connector, connector.getMBeanServerConnection());
    } finally {
      machine.detach();
    }
  }

  /** The process that listens on the port. */
  public static long pid() {
    try (var processes = Files.list(Path.of("/proc"))) {
      var sockets = listening(DeployedWar.PORT);
      return processes
          .filter(folder -> folder.getFileName().toString().matches("\\d+"))
          .filter(folder -> targets(folder.resolve("fd")).anyMatch(sockets::contains))
          .mapToLong(folder -> Long.parseLong(folder.getFileName().toString()))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nobody listens on " + DeployedWar.PORT));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Names of its threads of this kind. */
  public Set<String> threads(Predicate<String> kind) throws IOException {
    var threads =
        ManagementFactory.newPlatformMXBeanProxy(
            beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .map(thread -> thread.getThreadName())
        .filter(kind)
        .collect(toSet());
  }

  /** Names in its JMX that match. */
  public Set<ObjectName> beans(String pattern) throws IOException, JMException {
    return beans.queryNames(new ObjectName(pattern), null);
  }

  /** How many class loaders have this class, of those that something still refers to. */
  public long copiesOf(String className) throws IOException, JMException {
    command("gcRun");
    return command("vmClassHierarchy", className)
        .lines()
        .filter(line -> line.contains(className + "/"))
        .count();
  }

  private String command(String name, String... arguments) throws IOException, JMException {
    var hasArguments = arguments.length > 0;
    return (String)
        beans.invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            name,
            hasArguments ? new Object[] {arguments} : new Object[0],
            hasArguments ? new String[] {String[].class.getName()} : new String[0]);
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }

  /** What proc(5) calls the sockets that listen on the port. */
  private static Set<String> listening(int port) throws IOException {
    var end = ":%04X".formatted(port);
    return Stream.of("tcp", "tcp6")
        .flatMap(table -> lines(Path.of("/proc/net", table)))
        .map(line -> line.strip().split("\\s+", -1))
        .filter(fields -> fields[1].endsWith(end) && fields[3].equals("0A"))
        .map(fields -> "socket:[" + fields[9] + "]")
        .collect(toSet());
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What the links in a folder lead to; nothing where the process has just ended. */
  private static Stream<String> targets(Path folder) {
    try (var links = Files.list(folder)) {
      return links.map(TestedServer::target).toList().stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
