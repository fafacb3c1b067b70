import java.util.*;
class Prog {
    public static void main(String[] args) {
        List raw = new ArrayList();
        raw.add(new Date(1, 1, 1).getYear());
        System.out.println(raw);
    }
}
