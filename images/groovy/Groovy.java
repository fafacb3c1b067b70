package grounds;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Groovy: its command compiles a script and runs it, in memory. */
public final class Groovy implements Language {

  private static final MethodType TO_WORDS = MethodType.methodType(String[].class, String.class, String[].class);

  @Override
  public MethodHandle compile(String file, Path folder, ClassLoader loader) throws Throwable {
    var lookup = MethodHandles.lookup();
    var command =
        lookup.findStatic(groovy.ui.GroovyMain.class, "main", MethodType.methodType(void.class, String[].class)).asFixedArity();
    var words = lookup.findStatic(Groovy.class, "words", TO_WORDS).asFixedArity().bindTo(file);
    return MethodHandles.filterArguments(command, 0, words);
  }

  private static String[] words(String file, String[] arguments) {
    return Stream.concat(Stream.of(file), Stream.of(arguments)).toArray(String[]::new);
  }
}
