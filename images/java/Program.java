package grounds;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a program as javac does, but whatever its public class is called. Java starts the class
 * Prog: where the program has none, one is added that calls the main method there is.
 */
final class Program {

  private static final String STARTED = "Prog";
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private Optional<String> starter = Optional.empty();

  /** Whether it is free of errors, which are told on stderr. */
  boolean compile(String file, List<String> options) {
    var files = JAVAC.getStandardFileManager(null, null, null);
    var source = new AnyName(files.getJavaFileObjects(file).iterator().next());
    var task = (JavacTask) JAVAC.getTask(null, files, null, options, null, List.of(source));
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.PARSE) {
              // Later its classes are taken out of it, as they are compiled.
              starter = starter(event.getCompilationUnit());
            }
          }
        });
    if (!task.call()) {
      return false;
    }
    starter.ifPresent(code -> compile(code, files));
    return true;
  }

  private static void compile(String code, StandardJavaFileManager files) {
    var options = List.of("-g:none", "-cp", ".");
    JAVAC.getTask(null, files, null, options, null, List.of(new Text(code))).call();
  }

  /** The class that is lacking, where one is. */
  private static Optional<String> starter(CompilationUnitTree unit) {
    var classes =
        unit.getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .map(ClassTree.class::cast)
            .toList();
    if (unit.getPackageName() != null
        || classes.stream().anyMatch(each -> each.getSimpleName().contentEquals(STARTED))) {
      return Optional.empty();
    }
    return classes.stream()
        .flatMap(each -> mains(each).map(main -> call(each, main)))
        .findFirst()
        .map(
            call ->
                "class %s { public static void main(String[] args) throws Throwable { %s; } }"
                    .formatted(STARTED, call));
  }

  private static String call(ClassTree owner, MethodTree main) {
    boolean isStatic = main.getModifiers().getFlags().contains(Modifier.STATIC);
    return (isStatic ? "" : "new ") + owner.getSimpleName() + (isStatic ? "" : "()")
        + (main.getParameters().isEmpty() ? ".main()" : ".main(args)");
  }

  /** That with arguments first. */
  private static Stream<MethodTree> mains(ClassTree owner) {
    return owner.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getName().contentEquals("main") && method.getParameters().size() <= 1)
        .sorted((one, other) -> other.getParameters().size() - one.getParameters().size());
  }

  /** A file in which a public class may have any name. */
  private static final class AnyName extends ForwardingJavaFileObject<JavaFileObject> {
    AnyName(JavaFileObject file) {
      super(file);
    }

    @Override
    public boolean isNameCompatible(String name, Kind kind) {
      return kind == Kind.SOURCE;
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String code;

    Text(String code) {
      super(URI.create("string:///" + STARTED + ".java"), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
