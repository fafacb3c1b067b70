package io.grounds.exec.web;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates unguessable ids; possession authenticates the client. Thread-safe. */
public final class Secrets {

  /** 120 bits. */
  private static final int BYTES = 15;

  private final SecureRandom random = new SecureRandom();

  /** The next id: 20 characters that need no encoding in a query. */
  public String next() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
