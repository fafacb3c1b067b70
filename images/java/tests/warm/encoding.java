class Prog { public static void main(String[] a) { System.out.println("Grüße"); } }
