void main() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
        System.out.print(".");
        if (i < 2) Thread.sleep(1000);
    }
}
