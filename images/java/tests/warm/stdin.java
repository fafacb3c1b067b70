import java.util.Scanner;
class Prog {
    public static void main(String[] args) throws Exception {
        Scanner in = new Scanner(System.in);
        while (in.hasNextLine()) System.out.println("[" + in.nextLine() + "]");
        System.out.println(System.in.read() + " " + System.console());
    }
}
