package io.grounds.exec.socketio;

import io.grounds.exec.web.JsonText;
import io.grounds.exec.web.Message;
import java.util.ArrayList;
import java.util.List;

/** Writes packets as messages. */
final class PacketEncoder {

  private PacketEncoder() {}

  /**
   * A packet as a text message, and a message for each of its attachments.
   *
   * @param isAscii whether the text may be ASCII only
   */
  static List<Message> encode(Packet packet, boolean isAscii) {
    var attachments = packet.attachments();
    var type = attachments.isEmpty() ? packet.type() : packet.type().binary();
    var text = new StringBuilder().append(type.number());
    if (type.isBinary()) {
      text.append(attachments.size()).append('-');
    }
    if (!packet.namespace().equals("/")) {
      text.append(packet.namespace()).append(',');
    }
    if (packet.id() != null) {
      text.append(packet.id().longValue());
    }
    if (packet.data() != null) {
      var json = packet.data().toString();
      text.append(isAscii ? JsonText.ascii(json) : json);
    }
    var messages = new ArrayList<Message>(1 + attachments.size());
    messages.add(Message.text(text.toString()));
    attachments.forEach(bytes -> messages.add(Message.binary(bytes)));
    return messages;
  }
}
