package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.web.JsonBinding;
import jakarta.websocket.Encoder;

/** Writes a {@link Chunk} as one text message. */
public final class ChunkEncoder implements Encoder.Text<Chunk> {

  @Override
  public String encode(Chunk chunk) {
    return JsonBinding.JSON.toJson(chunk);
  }
}
