class Prog { public static void main(String[] a) {} }
