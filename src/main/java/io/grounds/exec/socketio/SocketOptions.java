package io.grounds.exec.socketio;

import java.time.Duration;

/**
 * Settings of a Socket.IO server, under the names that its users know.
 *
 * @param connectTimeout how long a client may be there without joining a namespace
 * @param maxDisconnectionDuration how long a connection may be lost and still be recovered; zero
 *     turns recovery off
 * @param lossDetection longest that a lost connection may go unnoticed, which is the heartbeat's to
 *     say
 * @param maxRecoverySize most that is kept for one client to be sent again, in characters
 */
public record SocketOptions(
    Duration connectTimeout,
    Duration maxDisconnectionDuration,
    Duration lossDetection,
    long maxRecoverySize) {

  boolean offersRecovery() {
    return !maxDisconnectionDuration.isZero();
  }
}
