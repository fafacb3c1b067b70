class Prog {
    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        new ProcessBuilder("kill", "-TERM", "" + ProcessHandle.current().pid()).inheritIO().start().waitFor();
        Thread.sleep(60000);
    }
}
