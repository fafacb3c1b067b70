class Prog {
    Prog() { System.out.println("made"); }
    void main(String[] args) { System.out.println(args.length); }
}
