import java.util.*;
import java.util.function.*;
interface Animal { default String sound() { return "..." + getClass().getSimpleName(); } }
record Dog(String name) implements Animal {}
enum Size { SMALL, LARGE { @Override public String toString() { return "huge"; } } }
sealed interface Tree { record Leaf(int n) implements Tree {} record Node(Tree l, Tree r) implements Tree {} }
class Compiler { public String toString() { return "mine"; } }
class Rehearsal { public String toString() { return "mine too"; } }
class Prog {
    static int sum(Tree t) {
        return switch (t) { case Tree.Leaf(int n) -> n; case Tree.Node(Tree l, Tree r) -> sum(l) + sum(r); };
    }
    public static void main(String[] args) {
        Supplier<Animal> make = () -> new Dog("Rex");
        System.out.println(make.get() + make.get().sound() + Size.LARGE + new Compiler() + new Rehearsal());
        System.out.println(sum(new Tree.Node(new Tree.Leaf(1), new Tree.Leaf(2))) + new Object() { int x = 3; }.x);
        System.out.println(Arrays.toString(new java.io.File(".").list((d, n) -> n.startsWith("Prog$"))).length() > 2);
    }
}
