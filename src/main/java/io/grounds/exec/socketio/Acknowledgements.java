package io.grounds.exec.socketio;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The acknowledgements that a client still owes. Guarded by its socket. */
final class Acknowledgements {

  // Most sockets ask for none.
  private @Nullable Map<Long, Consumer<Arguments>> due;
  private long last;

  /** Asks for one, and returns its number. */
  long ask(Consumer<Arguments> asker) {
    if (due == null) {
      due = new HashMap<>();
    }
    last++;
    due.put(last, asker);
    return last;
  }

  /** Who asked for the one of that number, if anybody did; told once. */
  @Nullable Consumer<Arguments> take(@Nullable Long number) {
    return due == null ? null : due.remove(number);
  }
}
