package io.grounds.exec.socketio;

import io.grounds.exec.web.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One packet, whole: bytes that travel in messages of their own are back with it.
 *
 * @param type never one of the binary ones, which say how a packet travels and not what it is
 * @param namespace such as {@code /}
 * @param id of the acknowledgement that is asked for or given, if there is one
 * @param data JSON, in which placeholders stand for the attachments; nothing where there is none
 * @param attachments what the placeholders number
 */
record Packet(
    PacketType type,
    String namespace,
    @Nullable Long id,
    @Nullable JsonValue data,
    List<ByteBuffer> attachments) {

  /**
   * An event.
   *
   * @param offset stands last where the client is to remember it
   * @param id of the acknowledgement that is asked for, if one is
   */
  static Packet event(
      String namespace,
      String name,
      Arguments arguments,
      @Nullable String offset,
      @Nullable Long id) {
    var data = JsonText.builders().createArrayBuilder().add(name);
    arguments.values().forEach(data::add);
    if (offset != null) {
      data.add(offset);
    }
    return new Packet(PacketType.EVENT, namespace, id, data.build(), arguments.attachments());
  }

  /** The data of an event or of an acknowledgement. */
  JsonArray array() {
    return data == null ? JsonValue.EMPTY_JSON_ARRAY : (JsonArray) data;
  }

  static Packet of(PacketType type, String namespace, @Nullable JsonValue data) {
    return new Packet(type, namespace, null, data, List.of());
  }
}
