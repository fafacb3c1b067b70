package grounds;

import java.io.FileInputStream;
import java.lang.invoke.MethodHandle;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import jdk.internal.vm.annotation.Hidden;

/**
 * Compiles the program in $FILE and runs it: {@code Launch LANGUAGE REHEARSAL ARGUMENT...}. The
 * program is called by a method that no stack trace shows, which only a class of the boot loader
 * can have.
 *
 * <p>Where the program is yet to come, and its file is a FIFO, the rehearsal is compiled and run
 * first, so that the compiler is in memory and knows its way. Without $FILE nothing else is done.
 */
public final class Launch {

  private static final String FILE = System.getenv("FILE");
  private static final int WORDS = 2;

  private static MethodHandle program;

  @Hidden
  public static void main(String[] words) throws Throwable {
    prepare(words[0], Path.of(words[1]));
    if (FILE != null) {
      try {
        program.invokeExact(Arrays.copyOfRange(words, WORDS, words.length));
      } catch (Throwable e) {
        clean(e);
        throw e;
      }
    }
  }

  /** Where an initializer failed that the call has set off, takes that call out of the trace. */
  private static void clean(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      var trace = e.getStackTrace();
      int end = trace.length;
      while (end > 0 && trace[end - 1].getClassName().matches("java.lang.invoke.*|jdk.internal.misc.Unsafe")) {
        end--;
      }
      if (end < trace.length) {
        e.setStackTrace(Arrays.copyOf(trace, end));
      }
    }
  }

  /** In a thread of its own, since identity hash codes are counted by thread: main's stay as they are. */
  private static void prepare(String language, Path rehearsal) throws Exception {
    var thread = new Thread(null, () -> compile(language, rehearsal), "compiler");
    thread.start();
    thread.join();
  }

  private static void compile(String language, Path rehearsal) {
    try {
      var loader = ClassLoader.getSystemClassLoader();
      var compiler = (Language) Class.forName(language, true, loader).getConstructor().newInstance();
      if (FILE == null || !Files.isRegularFile(Path.of(FILE))) {
        for (int i = 0; i < compiler.rehearsals(); i++) {
          rehearse(compiler, rehearsal);
        }
        // So that the program's own compilation has the room, and need not stop for this.
        System.gc();
      }
      if (FILE != null) {
        await();
        program = compiler.compile(FILE, Path.of("."), loader);
      }
    } catch (Throwable e) {
      e.printStackTrace();
      Language.refuse(4);
    }
  }

  private static void rehearse(Language compiler, Path rehearsal) throws Throwable {
    // Nothing random in its name: what is drawn for that would stay open.
    var folder = Files.createDirectory(Path.of("/tmp/rehearsal"));
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      compiler.compile(rehearsal.toString(), folder, loader).invokeExact(new String[] {"one", "two"});
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Opens the FIFO, which tells that all is ready; reads it, which ends when the file is there. */
  private static void await() throws Exception {
    if (Files.isRegularFile(Path.of(FILE))) {
      return;
    }
    try (var fifo = new FileInputStream(FILE)) {
      var buffer = new byte[8192];
      while (fifo.read(buffer) > 0) {}
    }
  }
}
