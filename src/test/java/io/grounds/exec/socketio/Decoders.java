package io.grounds.exec.socketio;

import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.memory.MemoryClaim;

/** Decoders for tests that do not care how much they take. */
final class Decoders {

  private Decoders() {}

  static PacketDecoder roomy() {
    return new PacketDecoder(new MemoryClaim(new MemoryBudget(Long.MAX_VALUE), Long.MAX_VALUE));
  }
}
