package io.grounds.exec.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.run.SandboxException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings the launcher onto the engine's host, wherever that is: in a named volume that containers
 * get read-only. It is put there through a container that never runs, and named by its content, so
 * that servers of different versions can share an engine. Thread-safe; blocks for calls to the
 * engine.
 */
final class LauncherVolume {

  /** Where containers find it. */
  static final String FOLDER = "/grounds";

  private static final String FILE = "launcher";
  private static final String LABEL = "grounds.launcher";

  private final Engine engine;
  private final Labels labels;
  private final Reaper reaper;
  private @Nullable String installed;

  LauncherVolume(Engine engine, Labels labels, Reaper reaper) {
    this.engine = engine;
    this.labels = labels;
    this.reaper = reaper;
  }

  /**
   * The volume, for a container that must not write to it.
   *
   * @param imageId of any image, in case it has to be put there first
   */
  synchronized Bind bind(String imageId) {
    if (installed == null) {
      installed = install(imageId);
    }
    return new Bind(installed, new Volume(FOLDER), AccessMode.ro);
  }

  /** The engine may have lost it: the next one to ask has it put there again. */
  synchronized void forget() {
    installed = null;
  }

  static List<String> entrypoint(String... options) {
    var words = new String[options.length + 1];
    words[0] = FOLDER + "/" + FILE;
    System.arraycopy(options, 0, words, 1, options.length);
    return List.of(words);
  }

  private String install(String imageId) {
    var launcher = launcher();
    var name = "grounds-launcher-" + digest(launcher);
    engine.control().createVolumeCmd().withName(name).withLabels(Map.of(LABEL, "")).exec();
    var containerName = ContainerNames.copying();
    var container =
        reaper.create(
            containerName,
            () ->
                engine
                    .control()
                    .createContainerCmd(imageId)
                    .withName(containerName)
                    .withEntrypoint("/bin/true")
                    .withLabels(labels.ofNoProgram())
                    .withHostConfig(
                        HostConfig.newHostConfig()
                            .withNetworkMode("none")
                            .withBinds(new Bind(name, new Volume(FOLDER), AccessMode.rw)))
                    .exec()
                    .getId());
    // To be executed and no more: what can be opened can be locked and watched, by two programs
    // that should not know of each other.
    var archive = new Tar().folder("./", 0711).file(FILE, 0111, launcher).bytes();
    try {
      if (!Arrays.equals(read(container).orElse(null), launcher)) {
        engine
            .control()
            .copyArchiveToContainerCmd(container)
            .withRemotePath(FOLDER)
            .withTarInputStream(new ByteArrayInputStream(archive))
            .exec();
      }
      if (!Arrays.equals(read(container).orElse(null), launcher)) {
        throw new SandboxException("the engine did not take the launcher");
      }
      return name;
    } catch (IOException e) {
      throw new SandboxException("the launcher cannot be put onto the engine", e);
    } finally {
      reaper.remove(container);
    }
  }

  private Optional<byte[]> read(String container) throws IOException {
    try (var archive =
        engine.control().copyArchiveFromContainerCmd(container, FOLDER + "/" + FILE).exec()) {
      return Optional.of(Tar.firstFile(archive));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private byte[] launcher() {
    var architecture = String.valueOf(engine.control().versionCmd().exec().getArch());
    try (var in = LauncherVolume.class.getResourceAsStream("launcher/" + architecture)) {
      if (in == null) {
        throw new SandboxException("this WAR has no launcher for an engine on " + architecture);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new SandboxException("the launcher in the WAR cannot be read", e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
