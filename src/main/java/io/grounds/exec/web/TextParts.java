package io.grounds.exec.web;

import io.grounds.exec.memory.MemoryClaim;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins the parts in which text messages arrive, and holds no more of them than its claim lets it.
 * Here and not in the server, since not every server keeps to the maximum it is told: one took 50
 * MB. For one thread at a time; the maker of the claim closes it, from any thread.
 */
public final class TextParts {

  private final MemoryClaim claim;

  // Only while a message arrives: most connections are idle most of the time.
  private @Nullable StringBuilder text;
  private boolean isTooLong;

  /** Holds nothing yet. */
  public TextParts(MemoryClaim claim) {
    this.claim = claim;
  }

  /**
   * Adds a part that is not the last.
   *
   * @return false if the message is too long or there is no room for it; the rest is dropped
   */
  public boolean add(String part) {
    isTooLong |= !claim.grow(part.length());
    if (isTooLong) {
      text = null;
      claim.release();
      return false;
    }
    if (text == null) {
      text = new StringBuilder();
    }
    text.append(part);
    return true;
  }

  /**
   * Adds the last part; the next message may begin.
   *
   * @return the message, or nothing where it was too long or there was no room for it
   */
  public Optional<String> end(String last) {
    if (text == null && !isTooLong) {
      // It came whole and is not held, so that there is nothing to claim.
      return last.length() <= claim.max() ? Optional.of(last) : Optional.empty();
    }
    var unused = add(last);
    var whole = Optional.ofNullable(text).map(StringBuilder::toString);
    text = null;
    isTooLong = false;
    claim.release();
    return whole;
  }
}
