class Prog {
    public static void main(String[] args) throws Exception {
        Thread daemon = new Thread(() -> { while (true) Thread.onSpinWait(); });
        daemon.setDaemon(true);
        daemon.start();
        Thread main = Thread.currentThread();
        Thread worker = new Thread(() -> {
            try { main.join(); } catch (InterruptedException e) {}
            System.out.println("last " + Thread.currentThread());
            throw new RuntimeException("in a thread");
        });
        worker.start();
        Thread.ofVirtual().start(() -> System.out.println("virtual")).join();
        throw new Exception("main first");
    }
}
