package io.grounds.exec.engineio.protocol;

import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * What differs between the revisions of Engine.IO: how packets are written, who beats the heart.
 */
public interface Protocol {

  /** Number of the revision, as clients say it in {@code EIO}. */
  int revision();

  /** A packet as one WebSocket frame. */
  Message frame(Packet packet);

  /**
   * The packet in a WebSocket frame.
   *
   * @throws MalformedPacket if it is malformed
   */
  Packet packet(Message frame) throws MalformedPacket;

  /** How packets are written in the answer to a poll with this query. */
  PayloadFormat answerFormat(Query query);

  /**
   * How packets are written in the body of a POST.
   *
   * @throws MalformedPacket if this revision takes no body of that type
   */
  PayloadFormat bodyFormat(Query query, boolean isBinary) throws MalformedPacket;

  /** The heartbeat of a session that begins now. */
  Heartbeat heartbeat(EngineOptions options, long nowNanos);

  /** The text form, which both revisions share. */
  static String text(Packet packet) {
    var data = ((Message.Text) packet.data()).text();
    return data.isEmpty() ? String.valueOf(packet.type().digit()) : packet.type().digit() + data;
  }

  /** Reads what {@link #text} wrote. */
  static Packet ofText(String text) throws MalformedPacket {
    if (text.isEmpty()) {
      throw new MalformedPacket("empty packet");
    }
    return Packet.of(PacketType.ofDigit(text.charAt(0)), text.substring(1));
  }

  /** A view of the bytes that may be read without moving the buffer for others. */
  static ByteBuffer bytes(Packet packet) {
    return ((Message.Binary) packet.data()).bytes().duplicate();
  }

  /** The bytes as base64. */
  static String base64(Packet packet) {
    var data = bytes(packet);
    var bytes = new byte[data.remaining()];
    data.get(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  static boolean isBinary(Packet packet) {
    return packet.data() instanceof Message.Binary;
  }
}
