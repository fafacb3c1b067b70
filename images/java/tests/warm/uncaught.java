public class Prog {
    static void inner() { throw new IllegalStateException("größer"); }
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        System.out.print("no line end");
        try { inner(); } catch (Exception e) {
            RuntimeException outer = new RuntimeException("outer", e);
            outer.addSuppressed(new Error("beside"));
            throw outer;
        }
    }
}
