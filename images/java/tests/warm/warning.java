class Prog implements java.io.Serializable {
    public static void main(String[] args) {
        Integer boxed = new Integer(3);
        synchronized (boxed) { System.out.println(boxed); }
    }
}
