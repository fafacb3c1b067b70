package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program can reach and how much of it. */
class HardeningTest extends InsideContainer {

  @Test
  void thereIsNoNetworkButItself() {
    assertThat(python("import os\nprint(os.listdir('/sys/class/net'))")).isEqualTo("['lo']\n");
    assertThat(failure("import socket\nsocket.create_connection(('1.1.1.1', 53), 3)"))
        .contains("unreachable");
  }

  @ParameterizedTest
  @CsvSource({"/", "/etc", "/usr/bin", "/var/tmp", "/run", "/home", "/root"})
  void theRootFileSystemIsReadOnly(String folder) {
    assertThat(failure("open('%s/x', 'w')".formatted(folder)))
        .containsAnyOf("Read-only file system", "Permission denied");
  }

  @ParameterizedTest
  @CsvSource({"/home/dev", "/tmp"})
  void whereItMayWriteThereIsLittleRoom(String folder) {
    assertThat(
            failure(
                """
                for name in range(3):
                    with open('%s/' + str(name), 'wb') as f:
                        for i in range(4): f.write(b'x' * 1024 * 1024)
                """
                    .formatted(folder)))
        .contains("No space left on device");
  }

  @Test
  void thereAreOnlySoManyFiles() {
    assertThat(failure("for i in range(5000): open('/tmp/' + str(i), 'w').close()"))
        .contains("No space left on device");
  }

  @Test
  void noFileIsLargerThanAllowed() {
    assertThat(python("import resource\nprint(resource.getrlimit(resource.RLIMIT_FSIZE))"))
        .isEqualTo("(8388608, 8388608)\n");
  }

  @Test
  void itsFolderIsItsOwnAndEmptyAndMayHoldPrograms() {
    assertThat(
            python(
                """
                import os, stat
                print(os.getcwd(), os.listdir(), os.stat('.').st_uid)
                open('x', 'w').write('#!/bin/sh\\necho runs\\n')
                os.chmod('x', 0o755)
                os.system('./x')
                """))
        .isEqualTo("/home/dev ['prog.py'] 1000\nruns\n");
  }

  @Test
  void theNumberOfProcessesIsLimited() {
    assertThat(
            python(
                """
                import os, time
                n = 0
                try:
                    while n < 1000:
                        if os.fork() == 0:
                            time.sleep(60)
                        n += 1
                except OSError:
                    pass
                print(20 < n < 32)
                """))
        .isEqualTo("True\n");
  }

  @Test
  void memoryIsLimitedAndThereIsNoSwap() {
    assertThat(result("x = bytearray(100 * 1024 * 1024)").exitCode()).isEqualTo(137);
    assertThat(result("x = bytearray(40 * 1024 * 1024)").exitCode()).isZero();
  }

  @Test
  void openFilesAreLimitedAndThereAreNoCoreDumps() {
    assertThat(
            python(
                """
                import resource as r
                print(r.getrlimit(r.RLIMIT_NOFILE), r.getrlimit(r.RLIMIT_CORE))
                """))
        .isEqualTo("(1024, 1024) (0, 0)\n");
  }

  @Test
  void itHasOneProcessor() {
    assertThat(
            python(
                """
                import os
                v2, v1 = '/sys/fs/cgroup/cpu.max', '/sys/fs/cgroup/cpu/cpu.cfs_'
                if os.path.exists(v2):
                    print(*open(v2).read().split())
                else:
                    print(*[open(v1 + n).read().strip() for n in ('quota_us', 'period_us')])
                """))
        .isEqualTo("100000 100000\n");
  }

  @Test
  void itsStackIsLimited() {
    assertThat(python("import resource\nprint(resource.getrlimit(resource.RLIMIT_STACK))"))
        .isEqualTo("(8388608, 67108864)\n");
  }

  @ParameterizedTest
  @CsvSource({"/home/dev", "/tmp"})
  void whereItMayWriteThereAreNoSetuidProgramsAndNoDevices(String folder) {
    assertThat(
            python(
                "print([m.split()[3] for m in open('/proc/mounts') if m.split()[1] == '%s'])"
                    .formatted(folder)))
        .contains("nosuid", "nodev");
  }

  @Test
  void sharedMemoryIsLimited() {
    assertThat(python("import os\ns = os.statvfs('/dev/shm')\nprint(s.f_blocks * s.f_frsize)"))
        .isEqualTo((16 << 20) + "\n");
  }

  @ParameterizedTest
  @CsvSource({"ipc", "cgroup", "pid", "net", "mnt", "uts"})
  void itsNamespacesAreNotThoseOfTheHost(String namespace) throws IOException {
    var link = "/proc/self/ns/" + namespace;
    assertThat(python("import os\nprint(os.readlink('%s'))".formatted(link)).strip())
        .startsWith(namespace + ":")
        .isNotEqualTo(Files.readSymbolicLink(Path.of(link)).toString());
  }

  @Test
  void itIsTheFirstToDieWhenTheHostIsShortOfMemory() {
    assertThat(python("print(open('/proc/self/oom_score_adj').read())")).isEqualTo("1000\n\n");
  }

  @Test
  void nothingOfTheServerIsInItsEnvironment() {
    assertThat(python("import os\nprint(*sorted(os.environ))"))
        .doesNotContain("DOCKER", "GROUNDS", "JBOSS", "JAVA");
  }

  @Test
  void theLauncherCannotBeLookedIntoNorReplaced() {
    assertThat(failure("open('/proc/1/environ')")).contains("Permission denied");
    assertThat(failure("import os\nos.listdir('/proc/1/fd')")).contains("Permission denied");
    assertThat(failure("open('/proc/1/mem', 'r+b')")).contains("Permission denied");
    assertThat(failure("open('/grounds/launcher', 'ab')")).contains("Permission denied");
  }

  @Test
  void theLauncherCannotBeSlowedDown() {
    assertThat(failure("import os\nos.setpriority(os.PRIO_PROCESS, 1, 19)"))
        .contains("Operation not permitted");
    assertThat(failure("import os\nos.setpriority(os.PRIO_USER, os.getuid(), 19)"))
        .contains("Operation not permitted");
    assertThat(failure("import os\nos.sched_setscheduler(1, os.SCHED_IDLE, os.sched_param(0))"))
        .contains("Operation not permitted");
    assertThat(failure("import os\nos.sched_setaffinity(1, {0})"))
        .contains("Operation not permitted");
    assertThat(failure("import resource as r\nr.prlimit(1, r.RLIMIT_CPU, (0, 0))"))
        .contains("Operation not permitted");
    assertThat(python("import os\nprint(os.nice(3), os.sched_setaffinity(0, {0}))"))
        .isEqualTo("3 None\n");
  }

  /** As Ada does for each task that it makes. */
  @Test
  void aProgramMayHaveItsThreadsScheduledAsAllAre() {
    assertThat(
            python(
                """
                import os, threading
                thread = threading.Thread(target=threading.Event().wait, daemon=True)
                thread.start()
                print(os.sched_setscheduler(thread.native_id, os.SCHED_OTHER, os.sched_param(0)))
                """))
        .isEqualTo("None\n");
  }

  @Test
  void theLauncherIsDeafToItsProgramsSignals() {
    assertThat(
            python(
                """
                import os, signal, time
                for number in signal.valid_signals():
                    os.kill(1, number)
                time.sleep(0.2)
                print('alive')
                """))
        .isEqualTo("alive\n");
  }

  @Test
  void twoRunsShareNothing() {
    python("open('/tmp/mine', 'w').write('secret')\nopen('/dev/shm/mine', 'w').write('secret')");
    assertThat(python("import os\nprint(os.listdir('/tmp'), os.listdir('/dev/shm'))"))
        .isEqualTo("[] []\n");
  }

  @Test
  void nothingItPrintsIsKeptByTheEngine() throws InterruptedException {
    try (var execution =
        engine.sandbox.start(
            RunId.random(),
            new Program("python3", "print('x')\nimport time\ntime.sleep(60)"),
            (channel, bytes) -> {})) {
      var inspected =
          engine.engine.control().inspectContainerCmd(engine.containers().get(0)).exec();
      assertThat(inspected.getHostConfig().getLogConfig().getType().getType()).isEqualTo("none");
      assertThat(inspected.getMounts())
          .as("the launcher, which it cannot write to")
          .singleElement()
          .matches(mount -> Boolean.FALSE.equals(mount.getRW()));
      execution.kill();
    }
  }
}
