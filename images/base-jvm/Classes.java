package grounds;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that a compiler has put into a folder. */
public final class Classes {

  private final Path folder;
  private final ClassLoader loader;

  public Classes(Path folder, ClassLoader loader) {
    this.folder = folder;
    this.loader = loader;
  }

  /** Their main method, of which there is to be one. */
  public MethodHandle main() throws Exception {
    List<Method> mains;
    try (var files = Files.walk(folder)) {
      mains = files.map(Path::toString).filter(name -> name.endsWith(".class")).sorted().flatMap(this::mainOf).toList();
    }
    if (mains.size() != 1) {
      System.err.println(mains.isEmpty() ? "error: there is no main function" : "error: there are several main functions: " + names(mains));
      Language.refuse(1);
    }
    var main = mains.get(0);
    main.setAccessible(true);
    return MethodHandles.lookup().unreflect(main).asFixedArity();
  }

  private Stream<Method> mainOf(String file) {
    var name = folder.relativize(Path.of(file)).toString().replaceAll("\\.class$", "").replace('/', '.');
    try {
      var main = Class.forName(name, false, loader).getDeclaredMethod("main", String[].class);
      return main.accessFlags().contains(AccessFlag.STATIC) && main.getReturnType() == void.class ? Stream.of(main) : Stream.empty();
    } catch (NoSuchMethodException e) {
      return Stream.empty();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String names(List<Method> mains) {
    return mains.stream().map(main -> main.getDeclaringClass().getName()).collect(Collectors.joining(", "));
  }
}
