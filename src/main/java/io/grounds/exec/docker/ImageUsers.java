package io.grounds.exec.docker;

import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.run.SandboxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Turns the user that an image names into the number that the kernel knows. A tmpfs takes its owner
 * only by number, and images say {@code USER dev}. Read from the image's own /etc/passwd, in a
 * container that is made and never started: no program has had its hands on it.
 */
final class ImageUsers {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Engine engine;
  private final Labels labels;
  private final Reaper reaper;

  ImageUsers(Engine engine, Labels labels, Reaper reaper) {
    this.engine = engine;
    this.labels = labels;
    this.reaper = reaper;
  }

  /**
   * The number of a user of the image. Blocks for calls to the engine.
   *
   * @param user as in an image's configuration: empty, {@code name}, {@code 1000} or {@code
   *     name:group}
   * @return 0 for root, which an empty name means too
   */
  int uid(String imageId, String user) {
    var name = user.split(":", 2)[0];
    if (name.isEmpty() || name.equals("root")) {
      return 0;
    }
    if (NUMBER.matcher(name).matches()) {
      return Integer.parseInt(name);
    }
    return passwd(imageId)
        .lines()
        .map(line -> line.split(":", -1))
        .filter(fields -> fields.length > 2 && fields[0].equals(name))
        .filter(fields -> NUMBER.matcher(fields[2]).matches())
        .mapToInt(fields -> Integer.parseInt(fields[2]))
        .findFirst()
        .orElseThrow(() -> new SandboxException("no user " + name + " in image " + imageId));
  }

  private String passwd(String imageId) {
    var name = ContainerNames.copying();
    var container =
        reaper.create(
            name,
            () ->
                engine
                    .control()
                    .createContainerCmd(imageId)
                    .withName(name)
                    .withEntrypoint("/bin/true")
                    .withNetworkDisabled(true)
                    .withLabels(labels.ofNoProgram())
                    .exec()
                    .getId());
    try (var archive =
        engine.control().copyArchiveFromContainerCmd(container, "/etc/passwd").exec()) {
      return new String(Tar.firstFile(archive), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SandboxException("cannot read /etc/passwd of image " + imageId, e);
    } finally {
      reaper.remove(container);
    }
  }
}
