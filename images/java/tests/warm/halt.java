class Prog {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("never")));
        Runtime.getRuntime().halt(-1);
    }
}
