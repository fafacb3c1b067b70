package io.grounds.exec.endpoint;

import jakarta.websocket.Encoder;

/** Writes a {@link Chunk} as one text message. */
public final class ChunkEncoder implements Encoder.Text<Chunk> {

  @Override
  public String encode(Chunk chunk) {
    return Wire.JSON.toJson(chunk);
  }
}
