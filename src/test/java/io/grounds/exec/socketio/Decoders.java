package io.grounds.exec.socketio;

import io.grounds.exec.engineio.RoomClaim;
import io.grounds.exec.engineio.SharedRoom;

/** Decoders for tests that do not care how much they take. */
final class Decoders {

  private Decoders() {}

  static PacketDecoder roomy() {
    return new PacketDecoder(new RoomClaim(new SharedRoom(Long.MAX_VALUE), Long.MAX_VALUE));
  }
}
