package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.endpoint.Wire;
import jakarta.websocket.Encoder;

/** Writes a {@link Chunk} as one text message. */
public final class ChunkEncoder implements Encoder.Text<Chunk> {

  @Override
  public String encode(Chunk chunk) {
    return Wire.JSON.toJson(chunk);
  }
}
