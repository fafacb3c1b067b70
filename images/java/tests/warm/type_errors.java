import java.util.*;
interface Shape permits Circle {}
public class Prog {
    public static void main(String[] args) {
        int x = "text";
        final List<Integer> list = List.of("a");
        list = null;
        missing(größe);
        return 1;
    }
    int noReturn() {}
}
