class Prog {
    public static void main(String[] args) {
        Object o = 1;
        if (o instanceof int i) System.out.println(i);
    }
}
