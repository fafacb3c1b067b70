package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.CollectedOutput;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The confinement as a program meets it from inside. */
@Tag("docker")
class HardeningTest {

  private static final String INCLUDES =
      """
      #define _GNU_SOURCE
      #include <stdio.h>
      #include <errno.h>
      #include <unistd.h>
      #include <sys/syscall.h>
      #include <sys/socket.h>
      """;

  private static TestSandbox engine;

  @BeforeAll
  static void connect() {
    engine = new TestSandbox();
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  @Test
  void thereIsNoNetworkButItself() {
    assertThat(python("import os\nprint(os.listdir('/sys/class/net'))")).isEqualTo("['lo']\n");
    assertThat(failure("import socket\nsocket.create_connection(('1.1.1.1', 53), 3)"))
        .contains("unreachable");
  }

  @Test
  void theProgramIsNotRootAndCannotBecomeIt() {
    assertThat(python("import os\nprint(os.getuid(), os.geteuid())")).isEqualTo("1000 1000\n");
    assertThat(failure("import os\nos.setuid(0)")).contains("PermissionError");
    assertThat(status("NoNewPrivs")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"})
  void thereAreNoCapabilities(String set) {
    assertThat(status(set)).matches("0+");
  }

  @Test
  void systemCallsAreFiltered() {
    assertThat(status("Seccomp")).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource({
    "ptrace, 'syscall(SYS_ptrace, 16, 1, 0, 0)'",
    "process_vm_writev, 'syscall(SYS_process_vm_writev, 1, 0, 0, 0, 0, 0)'",
    "pidfd_getfd, 'syscall(438, 3, 0, 0)'",
    "io_uring, 'syscall(425, 1, 0)'",
    "userfaultfd, 'syscall(SYS_userfaultfd, 0)'",
    "keyctl, 'syscall(SYS_keyctl, 0, -3, 1)'",
    "bpf, 'syscall(SYS_bpf, 0, 0, 0)'",
    "mount, 'syscall(SYS_mount, 0, 0, 0, 0, 0)'",
    "user namespaces by unshare, 'syscall(SYS_unshare, 0x10000000)'",
    "user namespaces by clone, 'syscall(SYS_clone, 0x10000011, 0, 0, 0, 0)'",
    "AF_VSOCK, 'socket(40, SOCK_STREAM, 0)'",
    "AF_NETLINK, 'socket(16, SOCK_RAW, 0)'",
    "AF_PACKET, 'socket(17, SOCK_RAW, 0)'",
  })
  void isDenied(String what, String call) {
    assertThat(c("errno = 0; long r = %s; printf(\"%%ld %%d\", r, errno);".formatted(call)))
        .as(what)
        .isEqualTo("-1 1");
  }

  @Test
  void threadsAndProcessesStillWork() {
    assertThat(
            python(
                """
                import multiprocessing, threading
                t = threading.Thread(target=lambda: print("thread", flush=True))
                t.start(); t.join()
                with multiprocessing.Pool(2) as pool:
                    print(sum(pool.map(abs, [-1, -2])))
                """))
        .isEqualTo("thread\n3\n");
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
        .isEqualTo("(67108864, 67108864)\n");
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
            new RunRequest("python3", "print('x')\nimport time\ntime.sleep(60)"),
            (channel, bytes) -> {})) {
      var inspected =
          engine.engine.control().inspectContainerCmd(engine.containers().get(0)).exec();
      assertThat(inspected.getHostConfig().getLogConfig().getType().getType()).isEqualTo("none");
      assertThat(inspected.getMounts()).isEmpty();
      execution.kill();
    }
  }

  private record Result(int exitCode, String out, String err) {}

  private static String python(String code) {
    var result = result(code);
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  private static String failure(String code) {
    var result = result(code);
    assertThat(result.exitCode()).isOne();
    return result.err();
  }

  private static Result result(String code) {
    return run(new RunRequest("python3", code));
  }

  private static String status(String field) {
    return python("print(open('/proc/self/status').read())")
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.substring(field.length() + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  private static String c(String statements) {
    return run(new RunRequest("c", INCLUDES + "int main(void) { " + statements + " }")).out();
  }

  private static Result run(RunRequest request) {
    var output = new CollectedOutput();
    try (var execution = engine.sandbox.start(RunId.random(), request, output)) {
      var exit = execution.exit();
      return new Result(exit.code(), output.text(Channel.STDOUT), output.text(Channel.STDERR));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
