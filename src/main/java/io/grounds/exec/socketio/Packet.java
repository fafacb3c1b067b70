package io.grounds.exec.socketio;

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

  static Packet of(PacketType type, String namespace, @Nullable JsonValue data) {
    return new Packet(type, namespace, null, data, List.of());
  }
}
