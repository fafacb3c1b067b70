void main() {
    for (String name; (name = IO.readln("")) != null; ) {
        IO.println("Hello, " + name + "!");
    }
}
