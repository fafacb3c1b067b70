class Prog {
    static { System.out.println("loaded"); int x = 1 / Integer.parseInt("0"); }
    public static void main(String[] args) {}
}
