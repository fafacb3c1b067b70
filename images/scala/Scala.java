package grounds;

import dotty.tools.dotc.Driver;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** Scala: its compiler, as scalac calls it. */
public final class Scala implements Language {

  private static final String LIBRARIES = System.getProperty("java.class.path");

  @Override
  public MethodHandle compile(String file, Path folder, ClassLoader loader) throws Exception {
    String[] words = {"-color:never", "-classpath", LIBRARIES, "-d", folder.toString(), file};
    if (new Driver().process(words).hasErrors()) {
      Language.refuse(1);
    }
    if (loader == ClassLoader.getSystemClassLoader()) {
      align();
    }
    return new Classes(folder, loader).main();
  }

  /** The compiler makes a thread, whose name counts: with a rehearsal or without, the program's begin alike. */
  private static void align() {
    while (Integer.parseInt(new Thread().getName().substring("Thread-".length())) < 2) {}
  }
}
