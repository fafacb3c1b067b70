package io.grounds.exec.socketio;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes ids that nobody guesses. Thread-safe. */
final class Secrets {

  private static final int BYTES = 15;

  private final SecureRandom random = new SecureRandom();

  String next() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
