package grounds;

import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** A language whose compiler runs in the virtual machine that will run the program. */
public interface Language {

  /**
   * Makes the program in {@code file} something to be called with its arguments: puts its classes
   * into {@code folder}, where {@code loader} finds them.
   */
  MethodHandle compile(String file, Path folder, ClassLoader loader) throws Throwable;

  /** How often the rehearsal is compiled and run ahead: until once more gains nothing. */
  default int rehearsals() {
    return 1;
  }

  /** Ends all this with {@code status}: what is wrong with the program has been said. */
  static void refuse(int status) {
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(status);
  }
}
