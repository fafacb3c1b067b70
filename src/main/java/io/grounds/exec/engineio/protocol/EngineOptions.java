package io.grounds.exec.engineio.protocol;

import io.grounds.exec.web.Origins;
import java.time.Duration;
import java.util.Set;

/**
 * Settings of an Engine.IO server, under the names that its users know.
 *
 * @param pingInterval between two heartbeats
 * @param pingTimeout how long one may be missing
 * @param upgradeTimeout how long a client may take to go from polling to WebSocket
 * @param maxHttpBufferSize longest message taken, in characters or bytes, and body, in bytes
 * @param transports that are offered
 * @param origins whose pages may use the server
 * @param maxSessions most sessions at a time
 */
public record EngineOptions(
    Duration pingInterval,
    Duration pingTimeout,
    Duration upgradeTimeout,
    int maxHttpBufferSize,
    Set<TransportName> transports,
    Origins origins,
    int maxSessions) {

  /** Whether a session that polls may go over to WebSocket. */
  public boolean offersUpgrade() {
    return transports.contains(TransportName.WEBSOCKET);
  }

  /**
   * How often deadlines are looked at: often enough for the shortest, seldom enough to be cheap.
   */
  public Duration tick() {
    var shortest = pingInterval.compareTo(pingTimeout) < 0 ? pingInterval : pingTimeout;
    long millis = Math.max(10, Math.min(1000, shortest.toMillis() / 8));
    return Duration.ofMillis(millis);
  }
}
