package io.grounds.exec.docker;

import java.util.List;

/**
 * What a container runs in place of its image's entrypoint: a shell, present in every image, that
 * takes the program from stdin, compiles it and runs it. Stdin and not an argument, since a program
 * may be longer than the kernel takes as one; counted and not up to its end, since the engine's
 * client cannot send an end.
 */
final class Bootstrap {

  /**
   * $1 is the number of bytes to take. The program sees an empty stdin, as it always has. The shell
   * stays in front of it as process 1, so that signals mean to the program what they mean
   * elsewhere; the last line keeps the shell from replacing itself with the program.
   */
  private static final String SCRIPT =
      """
      set -f
      head -c "$1" > "$FILE"
      [ "$(wc -c < "$FILE")" -eq "$1" ] || exit 125
      exec < /dev/null
      if [ -n "$COMPILE" ]; then $COMPILE || exit; fi
      $EXEC
      exit $?
      """;

  private Bootstrap() {}

  static List<String> entrypoint(int programBytes) {
    return List.of("/bin/sh", "-c", SCRIPT, "sh", Integer.toString(programBytes));
  }
}
