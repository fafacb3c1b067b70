package io.grounds.exec.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program may not ask of the kernel. */
class PrivilegesTest extends InsideContainer {

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
    "affinity of the launcher, 'syscall(SYS_sched_setaffinity, 0x100000001, 8, 0)'",
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
}
