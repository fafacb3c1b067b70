class Prog {
    static int depth;
    static void deeper() { depth++; deeper(); }
    public static void main(String[] args) {
        try { deeper(); } catch (StackOverflowError e) { System.out.println(depth > 1000); }
        byte[][] all = new byte[1000][];
        for (int i = 0; i < all.length; i++) all[i] = new byte[1 << 20];
    }
}
