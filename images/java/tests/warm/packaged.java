package some.where;
class Prog {
    public static void main(String[] args) { System.out.println("never"); }
}
