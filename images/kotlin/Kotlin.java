package grounds;

import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Properties;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.common.messages.MessageRenderer;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** Kotlin: its compiler, as kotlinc calls it. */
public final class Kotlin implements Language {

  /** Those of the program; the compiler sets more. */
  private static final Properties PROPERTIES = (Properties) System.getProperties().clone();

  private static final String LIBRARIES = System.getProperty("java.class.path");

  @Override
  public int rehearsals() {
    return 3;
  }

  @Override
  public MethodHandle compile(String file, Path folder, ClassLoader loader) throws Exception {
    String[] words = {"-no-stdlib", "-no-reflect", "-cp", LIBRARIES, "-d", folder.toString(), file};
    ExitCode code = new K2JVMCompiler().exec(System.err, MessageRenderer.PLAIN_RELATIVE_PATHS, words);
    System.setProperties((Properties) PROPERTIES.clone());
    if (code != ExitCode.OK) {
      Language.refuse(code.getCode());
    }
    return new Classes(folder, loader).main();
  }
}
