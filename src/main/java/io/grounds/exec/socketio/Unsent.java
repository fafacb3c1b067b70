package io.grounds.exec.socketio;

import java.util.ArrayList;
import java.util.List;

/**
 * Callbacks for events that are being sent: over the connection or, if that is lost, into the log.
 * Thread-safe, does not block; each is told once, outside of all locks.
 */
final class Unsent {

  // Guarded by this.
  private final List<Runnable> waiting = new ArrayList<>(0);

  /** Adds one that waits, and returns what the connection has to call for it. */
  Runnable add(Runnable sent) {
    synchronized (this) {
      waiting.add(sent);
    }
    return () -> {
      if (remove(sent)) {
        sent.run();
      }
    };
  }

  /** Those that wait, who are the caller's to tell from now on, and not the connection's. */
  synchronized List<Runnable> take() {
    var taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private synchronized boolean remove(Runnable sent) {
    return waiting.remove(sent);
  }
}
