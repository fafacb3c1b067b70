package io.grounds.exec.socketio;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The acknowledgements that a client still owes. Thread-safe, does not block. */
final class Acknowledgements {

  // Guarded by this. Most sockets ask for none.
  private @Nullable Map<Long, Consumer<Arguments>> due;
  private long last;

  /** Asks for one, and returns its number. */
  synchronized long ask(Consumer<Arguments> asker) {
    if (due == null) {
      due = new HashMap<>();
    }
    last++;
    due.put(last, asker);
    return last;
  }

  /** Takes one, and calls its callback, once and outside of all locks. */
  void receive(Packet packet) {
    var asker = take(packet.id());
    if (asker != null) {
      asker.accept(new Arguments(packet.array(), packet.attachments()));
    }
  }

  /** None is owed any more; their numbers are not used again. */
  synchronized void forget() {
    due = null;
  }

  private synchronized @Nullable Consumer<Arguments> take(@Nullable Long number) {
    return due == null ? null : due.remove(number);
  }
}
