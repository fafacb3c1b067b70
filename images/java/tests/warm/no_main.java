class Prog {
    static void mian(String[] args) {}
}
