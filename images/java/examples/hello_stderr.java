class Prog {
    public static void main(String[] args) {
        System.err.println("Hello stderr");
    }
}
