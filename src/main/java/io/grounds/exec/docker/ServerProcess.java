package io.grounds.exec.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * One process of the operating system, named so that no other has ever the same name: the boot of
 * the machine, the process namespace, the process id, and when it was started. Other servers that
 * use the same engine can tell from it whether a container's owner is dead, where they can see it.
 */
record ServerProcess(String machine, long pid, String startTime) {

  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
  private static final Path PID_NAMESPACE = Path.of("/proc/self/ns/pid");

  static ServerProcess current() {
    long pid = ProcessHandle.current().pid();
    try {
      return new ServerProcess(machineOfThisProcess(), pid, startTime(pid));
    } catch (IOException e) {
      // Not Linux: a name that no other server can judge.
      return new ServerProcess(UUID.randomUUID().toString(), pid, "0");
    }
  }

  String label() {
    return machine + "/" + pid + "/" + startTime;
  }

  /** What a server can tell of the process that a label names. */
  enum Life {
    ALIVE,
    DEAD,
    /** It is of another machine or process namespace, or the label is malformed. */
    UNKNOWN
  }

  /** Whether the process of this label is alive. */
  Life lifeOf(String label) {
    if (label.equals(label())) {
      return Life.ALIVE;
    }
    var parts = label.split("/", -1);
    if (parts.length != 3 || !parts[0].equals(machine) || !parts[1].matches("\\d{1,9}")) {
      return Life.UNKNOWN;
    }
    try {
      return startTime(Long.parseLong(parts[1])).equals(parts[2]) ? Life.ALIVE : Life.DEAD;
    } catch (NoSuchFileException e) {
      return Life.DEAD;
    } catch (IOException e) {
      // Such as too many open files: that says nothing of the process.
      return Life.UNKNOWN;
    }
  }

  private static String machineOfThisProcess() throws IOException {
    // The link reads pid:[4026531836]; the label's separator is a slash, so only the number is
    // kept.
    var namespace = Files.readSymbolicLink(PID_NAMESPACE).toString().replaceAll("\\D", "");
    return Files.readString(BOOT_ID).strip() + "." + namespace;
  }

  /** Field 22 of proc(5)'s stat, in ticks since boot: unlike a time of day it never shifts. */
  private static String startTime(long pid) throws IOException {
    var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    // The name in field 2 may hold blanks and brackets; what follows its last one does not.
    var fromField3 = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return fromField3[22 - 3];
  }
}
