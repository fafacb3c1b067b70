class Prog {
    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println("hook")));
        new Thread(() -> { System.out.println("leaving"); System.exit(42); }).start();
        Thread.sleep(60000);
    }
}
