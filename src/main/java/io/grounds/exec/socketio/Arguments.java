package io.grounds.exec.socketio;

import io.grounds.exec.web.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What an event or an acknowledgement carries.
 *
 * @param values JSON, in which {@code {"_placeholder":true,"num":0}} stands for the first
 *     attachment, and so on
 * @param attachments bytes; a reader duplicates the buffers first
 */
public record Arguments(JsonArray values, List<ByteBuffer> attachments) {

  /** Arguments without bytes. */
  public static Arguments of(JsonValue... values) {
    return new Arguments(JsonText.array(List.of(values)), List.of());
  }
}
