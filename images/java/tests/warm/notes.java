import java.util.*;

public class Prog {
    @Deprecated(forRemoval = true) static void old() {}
    public static void main(String[] args) throws Exception {
        List raw = new ArrayList();
        raw.add(1);
        System.out.println(raw + " " + new Integer(3) + new Date(1, 1, 1).getYear());
        old();
        Thread.currentThread().stop();
    }
}
