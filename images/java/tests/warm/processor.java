import javax.annotation.processing.*;
@SupportedAnnotationTypes("*")
public class Prog extends AbstractProcessor {
    public boolean process(java.util.Set<? extends javax.lang.model.element.TypeElement> s, RoundEnvironment e) { return false; }
    public static void main(String[] args) throws Exception {
        var compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
        System.out.println(compiler.run(null, System.out, System.out, "-proc:only", "-processor", "Prog", "Prog.java"));
    }
}
