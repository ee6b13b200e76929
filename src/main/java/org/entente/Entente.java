package org.entente;

/** The command line. */
public final class Entente {
  private Entente() {}

  record A(int x) {}

  public static void main(String[] args) {
    Object o = new A(1);
    String s =
        o instanceof A a
            ? "x" + a.x()
            : switch (args.length) {
              case 0 -> "none";
              default -> "some";
            };
    System.out.println(s);
  }
}
