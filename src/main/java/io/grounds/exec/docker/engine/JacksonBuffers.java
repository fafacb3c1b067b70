package io.grounds.exec.docker.engine;

import com.fasterxml.jackson.core.util.BufferRecyclers;

/**
 * Buffers of Jackson, by which docker-java reads and writes JSON. It keeps them with the threads
 * that it was used by, and a thread of the server would keep all classes of this application with
 * them, also when that is gone. Thread-safe.
 */
@SuppressWarnings("deprecation") // Jackson can be told of other pools, docker-java cannot.
final class JacksonBuffers {

  private static final String TRACKED = BufferRecyclers.SYSTEM_PROPERTY_TRACK_REUSABLE_BUFFERS;

  static {
    // Read once, when Jackson is used first: only then does it know later where its buffers are.
    var before = System.setProperty(TRACKED, "true");
    release();
    if (before == null) {
      System.clearProperty(TRACKED);
    } else {
      System.setProperty(TRACKED, before);
    }
  }

  private JacksonBuffers() {}

  /** To be called before docker-java is used. */
  static void track() {
    // Being loaded is all there is to do.
  }

  /** Forgets all of them; a thread that is using one keeps that. */
  static void release() {
    int unused = BufferRecyclers.releaseBuffers();
  }
}
