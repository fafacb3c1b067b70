package io.grounds.exec.docker;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.LogConfig.LoggingType;
import com.github.dockerjava.api.model.Ulimit;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.sandbox.Confinement;
import io.grounds.exec.sandbox.LanguageImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a container may not do: the same for every language, except for the amounts that its image
 * may set; nothing in a request changes it. docs/security.md says why each is there.
 */
final class Hardening {

  private static final long MAX_OPEN_FILES = 1024;
  private static final int MAX_FILES_PER_DIRECTORY_TREE = 4096;

  /** As everywhere: ruby touches all that it may have when it boots. A program may ask for more. */
  private static final long STACK_BYTES = 8L << 20;

  private static final long MAX_STACK_BYTES = 64L << 20;
  private static final long SHARED_MEMORY_BYTES = 16L << 20;

  /**
   * Killed before anything else of the host, when the host itself is short of memory; except for
   * the program, which the launcher puts at 1000.
   */
  private static final int FIRST_TO_DIE = 900;

  /** As the launcher has it. */
  private static final int PROGRAM_DIES_FIRST = 1000;

  private final String seccompProfile = resource("seccomp.json");

  /** Of a container with the launcher in it. */
  HostConfig hostConfig(LanguageImage image, Bind launcher) {
    return confined(image.confinement())
        .withReadonlyRootfs(true)
        .withBinds(launcher)
        .withTmpFs(writableFolders(image));
  }

  /**
   * Of a container without: its image's entrypoint may lie, and write, anywhere in its layer. The
   * engine's init is process 1, since an entrypoint is seldom written for that.
   */
  HostConfig compatible(LanguageImage image) {
    return confined(image.confinement()).withInit(true).withOomScoreAdj(PROGRAM_DIES_FIRST);
  }

  private HostConfig confined(Confinement confinement) {
    return HostConfig.newHostConfig()
        .withNetworkMode("none")
        .withCapDrop(Capability.ALL)
        .withSecurityOpts(List.of("no-new-privileges", "seccomp=" + seccompProfile))
        .withMemory(confinement.memoryBytes())
        .withMemorySwap(confinement.memoryBytes())
        .withNanoCPUs((long) (confinement.cpus() * 1e9))
        .withPidsLimit(confinement.pids())
        .withUlimits(
            List.of(
                new Ulimit("nofile", MAX_OPEN_FILES, MAX_OPEN_FILES),
                new Ulimit("core", 0L, 0L),
                new Ulimit("fsize", confinement.diskBytes(), confinement.diskBytes()),
                new Ulimit("stack", STACK_BYTES, MAX_STACK_BYTES)))
        .withShmSize(SHARED_MEMORY_BYTES)
        .withIpcMode("private")
        .withCgroupnsMode("private")
        .withOomScoreAdj(FIRST_TO_DIE)
        .withLogConfig(new LogConfig(LoggingType.NONE));
  }

  /**
   * Its working directory, its own, and /tmp, as programs expect it: in memory, limited, and gone
   * with it.
   */
  private static Map<String, String> writableFolders(LanguageImage image) {
    var limits =
        "rw,exec,nosuid,nodev,size="
            + image.confinement().diskBytes()
            + ",nr_inodes="
            + MAX_FILES_PER_DIRECTORY_TREE;
    var folders = new HashMap<String, String>();
    folders.put(image.workingDirectory(), limits + ",uid=" + image.uid());
    folders.put("/tmp", limits + ",mode=1777");
    return folders;
  }

  private static String resource(String name) {
    try (var in = Hardening.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new SandboxException("missing in the WAR: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SandboxException("unreadable in the WAR: " + name, e);
    }
  }
}
