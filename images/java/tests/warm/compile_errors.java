import java.util.*;

public class Prog {
    private String größe;
    public static void main(String[] args) {
        int x = "text";
        String s = undefined;
        List<String> list = new ArrayList<>()
    }
}
