package io.grounds.exec.web;

/** A client sent what is no packet; its session ends. */
public final class MalformedPacket extends Exception {

  private static final long serialVersionUID = 1L;

  /** Without a stack trace: clients cause it at will, and it says nothing of us. */
  public MalformedPacket(String why) {
    super(why, null, false, false);
  }
}
