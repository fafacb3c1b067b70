class Prog {
    public static void main(String[] args) {
        int number = "text";
    }
}
