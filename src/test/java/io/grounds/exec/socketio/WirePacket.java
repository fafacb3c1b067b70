package io.grounds.exec.socketio;

import io.grounds.exec.web.JsonText;
import io.grounds.exec.web.Message;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Packets and messages as the script around the official parsers reads and prints them. */
final class WirePacket {

  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonBuilderFactory JSON = JsonText.builders();
  private static final String BYTES = "$bytes";

  private static final Pattern WITH_BYTES = Pattern.compile("[56]([0-9]{1,2})-.*", Pattern.DOTALL);

  private WirePacket() {}

  /** A text message, and as many with bytes as it announces. */
  static List<Message> messages(String text) {
    var messages = new ArrayList<Message>();
    messages.add(text(text));
    var matcher = WITH_BYTES.matcher(text);
    int attachments = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    IntStream.range(0, attachments).forEach(i -> messages.add(binary(i)));
    return messages;
  }

  /** Quotes may be single ones. */
  static Message text(String text) {
    return Message.text(text.replace('\'', '"'));
  }

  static Message binary(int value) {
    return Message.binary(ByteBuffer.wrap(new byte[] {(byte) value}));
  }

  /** A packet with its bytes where they belong, and its numbers as JavaScript has them. */
  static JsonObject json(Packet packet) {
    var json = JSON.createObjectBuilder();
    json.add("type", packet.type().number()).add("nsp", packet.namespace());
    if (packet.id() != null) {
      json.add("id", packet.id());
    }
    if (packet.data() != null) {
      json.add("data", filled(packet.data(), packet.attachments()));
    }
    return (JsonObject) normal(json.build());
  }

  /** A packet with placeholders, of one that says where its bytes belong. */
  static Packet packet(
      PacketType type, String namespace, @Nullable Long id, @Nullable JsonValue data) {
    var attachments = new ArrayList<ByteBuffer>();
    var emptied = data == null ? null : emptied(data, attachments);
    return new Packet(type, namespace, id, emptied, attachments);
  }

  static JsonArray json(List<Message> messages) {
    var array = JSON.createArrayBuilder();
    for (var message : messages) {
      var json = JSON.createObjectBuilder();
      array.add(
          message instanceof Message.Text text
              ? json.add("text", text.text())
              : json.add("bytes", base64(((Message.Binary) message).bytes())));
    }
    return array.build();
  }

  /** Two that JavaScript does not tell apart are the same. */
  static JsonValue normal(JsonValue value) {
    if (value instanceof JsonArray array) {
      var normal = JSON.createArrayBuilder();
      array.forEach(element -> normal.add(normal(element)));
      return normal.build();
    }
    if (value instanceof JsonObject object) {
      var normal = JSON.createObjectBuilder();
      object.forEach((name, element) -> normal.add(name, normal(element)));
      return normal.build();
    }
    if (value instanceof JsonNumber number) {
      double real = number.doubleValue();
      return Double.isInfinite(real) ? JsonValue.NULL : PROVIDER.createValue(real + 0.0);
    }
    return value;
  }

  private static JsonValue filled(JsonValue value, List<ByteBuffer> attachments) {
    if (value instanceof JsonArray array) {
      var filled = JSON.createArrayBuilder();
      array.forEach(element -> filled.add(filled(element, attachments)));
      return filled.build();
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    var filled = JSON.createObjectBuilder();
    if (!attachments.isEmpty() && object.getBoolean("_placeholder", false)) {
      return filled.add(BYTES, base64(attachments.get(object.getInt("num")))).build();
    }
    object.forEach((name, element) -> filled.add(name, filled(element, attachments)));
    return filled.build();
  }

  private static JsonValue emptied(JsonValue value, List<ByteBuffer> attachments) {
    if (value instanceof JsonArray array) {
      var emptied = JSON.createArrayBuilder();
      array.forEach(element -> emptied.add(emptied(element, attachments)));
      return emptied.build();
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    var emptied = JSON.createObjectBuilder();
    if (object.containsKey(BYTES)) {
      attachments.add(ByteBuffer.wrap(Base64.getDecoder().decode(object.getString(BYTES))));
      return emptied.add("_placeholder", true).add("num", attachments.size() - 1).build();
    }
    object.forEach((name, element) -> emptied.add(name, emptied(element, attachments)));
    return emptied.build();
  }

  private static String base64(ByteBuffer bytes) {
    var array = new byte[bytes.remaining()];
    bytes.duplicate().get(array);
    return Base64.getEncoder().encodeToString(array);
  }
}
