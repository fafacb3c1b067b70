package io.grounds.exec.endpoint;

import java.util.Optional;

/**
 * Joins the parts in which a message arrives, and holds no more of them than allowed. Here and not
 * in the server, since not every server keeps to the maximum it is told: one took 50 MB. Not
 * thread-safe.
 */
final class TextParts {

  private final int maxChars;
  private StringBuilder text = new StringBuilder();
  private boolean tooLong;

  TextParts(int maxChars) {
    this.maxChars = maxChars;
  }

  void add(String part) {
    tooLong |= text.length() + part.length() > maxChars;
    if (!tooLong) {
      text.append(part);
    }
  }

  /** The message, or nothing where it is too long; what is added next begins another. */
  Optional<String> take() {
    var whole = tooLong ? Optional.<String>empty() : Optional.of(text.toString());
    // A new one, which gives back the room that a long message took.
    text = new StringBuilder();
    tooLong = false;
    return whole;
  }
}
