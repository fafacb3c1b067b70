package io.grounds.exec.endpoint.grounds;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The open connections of the native endpoint. Closed with the application here, since some servers
 * leave them open when they undeploy it. Thread-safe.
 */
@ApplicationScoped
public class RunSockets {

  private static final System.Logger LOG = System.getLogger(RunSockets.class.getName());

  /** For clients that are slow to read what they have been sent. */
  private static final long CLOSE_SECONDS = 5;

  private final Map<Session, Conversation> open = new ConcurrentHashMap<>();

  void opened(Session session, Conversation conversation) {
    open.put(session, conversation);
  }

  void closed(Session session) {
    open.remove(session);
  }

  /** Closes each when it has been sent all that waits for it; blocks until then, some seconds. */
  void close() throws InterruptedException {
    var all = Map.copyOf(open);
    var unfinished = new CountDownLatch(all.size());
    all.values().forEach(conversation -> conversation.finish(unfinished::countDown));
    boolean isDone = unfinished.await(CLOSE_SECONDS, TimeUnit.SECONDS);
    LOG.log(DEBUG, "{0} connections end, all that was said sent: {1}", all.size(), isDone);
    all.keySet().forEach(RunSockets::close);
  }

  private static void close(Session session) {
    try {
      session.close(new CloseReason(CloseCodes.GOING_AWAY, "Server is shutting down."));
    } catch (IOException | IllegalStateException e) {
      LOG.log(DEBUG, "connection " + session.getId() + " did not close", e);
    }
  }
}
