package grounds;

import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compiles the program in the virtual machine that will run it, which saves a second one. As an
 * agent it is called when the machine has booted, before java looks for its main class; when it
 * has returned nothing of it is left on the stack, and java goes on as it always does.
 *
 * <p>Where the program is yet to come, and its file is a FIFO, everything up to there is done ahead,
 * and a small program is compiled so that the compiler is in memory and knows its way.
 */
public final class Compiler {

  private static final String FILE = System.getenv("FILE");

  private static int status = 4; // what javac ends with when it is at fault itself

  /** In a thread of its own, since identity hash codes are counted by thread: main's stay as they are. */
  public static void premain(String rehearsal) throws Exception {
    // An agent is put on the class path; the program's is the default.
    System.setProperty("java.class.path", ".");
    var thread = new Thread(null, () -> compile(Path.of(rehearsal)), "compiler");
    thread.start();
    thread.join();
    if (status != 0) {
      Runtime.getRuntime().halt(status);
    }
  }

  private static void compile(Path rehearsal) {
    try {
      if (!Files.isRegularFile(Path.of(FILE))) {
        rehearse(rehearsal);
        await();
      }
      status = new Program().compile(FILE, List.of()) ? 0 : 1;
    } catch (Exception e) {
      e.printStackTrace();
    }
  }

  private static void rehearse(Path program) throws Exception {
    var classes = Files.createTempDirectory("rehearsal");
    new Program().compile(program.toString(), List.of("-cp", classes.toString(), "-d", classes.toString()));
    Files.delete(classes.resolve("Prog.class"));
    Files.delete(classes);
  }

  /** Opens the FIFO, which tells that all is ready; reads it, which ends when the file is there. */
  private static void await() throws Exception {
    try (var program = new FileInputStream(FILE)) {
      var buffer = new byte[8192];
      while (program.read(buffer) > 0) {}
    }
  }
}
