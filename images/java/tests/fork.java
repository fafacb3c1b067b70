void main() throws IOException {
    int started = 0;
    try {
        for (; started < 200; started++) {
            new ProcessBuilder("sleep", "60").start();
        }
    } finally {
        IO.println(started);
    }
}
