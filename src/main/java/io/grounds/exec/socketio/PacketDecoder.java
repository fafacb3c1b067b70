package io.grounds.exec.socketio;

import io.grounds.exec.memory.MemoryClaim;
import io.grounds.exec.web.JsonText;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads packets out of messages, and waits for their attachments. Not thread-safe. */
final class PacketDecoder {

  private static final int MAX_ATTACHMENTS = 10;

  /** More than that a number in JavaScript does not hold. */
  private static final int MAX_ID_DIGITS = 15;

  /** Names that mean something to the libraries themselves. */
  private static final Set<String> RESERVED =
      Set.of(
          "connect",
          "connect_error",
          "disconnect",
          "disconnecting",
          "newListener",
          "removeListener");

  private final MemoryClaim claim;

  private @Nullable Head incomplete;
  private final List<ByteBuffer> attachments = new ArrayList<>(0);

  /**
   * @param claim on the room for packets that wait for attachments; closed with the decoder
   */
  PacketDecoder(MemoryClaim claim) {
    this.claim = claim;
  }

  /** The packet that is whole with this message, if there is one. */
  Optional<Packet> add(Message message) throws MalformedPacket {
    if (message instanceof Message.Text text) {
      if (incomplete != null) {
        throw new MalformedPacket("text while attachments are due");
      }
      return begin(head(text.text()));
    }
    return attach(((Message.Binary) message).bytes());
  }

  /** Forgets what is incomplete, and keeps nothing more. */
  void close() {
    forget();
    claim.close();
  }

  private Optional<Packet> begin(Head head) throws MalformedPacket {
    if (head.attachments() == 0) {
      return Optional.of(packet(head, List.of()));
    }
    // Read once to be checked, and again when it is whole: as values it takes many times the room.
    var unused = data(head);
    keep(head.json().length());
    incomplete = head;
    return Optional.empty();
  }

  private Optional<Packet> attach(ByteBuffer bytes) throws MalformedPacket {
    var head = incomplete;
    if (head == null) {
      throw new MalformedPacket("bytes while none are due");
    }
    keep(bytes.remaining());
    attachments.add(bytes);
    if (attachments.size() < head.attachments()) {
      return Optional.empty();
    }
    var whole = List.copyOf(attachments);
    forget();
    return Optional.of(packet(head, whole));
  }

  private void keep(int more) throws MalformedPacket {
    if (!claim.grow(more)) {
      forget();
      throw new MalformedPacket("packet too long");
    }
  }

  private void forget() {
    incomplete = null;
    attachments.clear();
    claim.release();
  }

  private static Packet packet(Head head, List<ByteBuffer> attachments) throws MalformedPacket {
    return new Packet(head.type(), head.namespace(), head.id(), data(head), attachments);
  }

  private static @Nullable JsonValue data(Head head) throws MalformedPacket {
    var data = head.json().isEmpty() ? null : JsonText.parse(head.json());
    check(head.type(), data, head.attachments());
    return data;
  }

  private static Head head(String text) throws MalformedPacket {
    if (text.isEmpty()) {
      throw new MalformedPacket("empty packet");
    }
    var type = PacketType.ofDigit(text.charAt(0));
    int at = 1;
    int attachments = 0;
    if (type.isBinary()) {
      int dash = text.indexOf('-');
      attachments = (int) number(text, at, dash, 2);
      if (attachments == 0 || attachments > MAX_ATTACHMENTS) {
        throw new MalformedPacket("no or too many attachments");
      }
      at = dash + 1;
    }
    var namespace = "/";
    if (at < text.length() && text.charAt(at) == '/') {
      int comma = text.indexOf(',', at);
      int end = comma < 0 ? text.length() : comma;
      namespace = text.substring(at, end);
      at = Math.min(end + 1, text.length());
    }
    int digits = at;
    while (digits < text.length() && Character.digit(text.charAt(digits), 10) >= 0) {
      digits++;
    }
    var id = digits == at ? null : Long.valueOf(number(text, at, digits, MAX_ID_DIGITS));
    return new Head(type.plain(), attachments, namespace, id, text.substring(digits));
  }

  private static long number(String text, int start, int end, int maxDigits)
      throws MalformedPacket {
    if (end <= start || end - start > maxDigits) {
      throw new MalformedPacket("not a number");
    }
    long number = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new MalformedPacket("not a number");
      }
      number = 10 * number + digit;
    }
    return number;
  }

  private static void check(PacketType type, @Nullable JsonValue data, int attachments)
      throws MalformedPacket {
    boolean isValid =
        switch (type) {
          case CONNECT -> data == null || data instanceof JsonObject;
          case DISCONNECT -> data == null;
          case EVENT -> data instanceof JsonArray array && isNamed(array);
          case ACK -> data instanceof JsonArray;
          // Only the server sends it; packet types of the transport do not occur here.
          case CONNECT_ERROR, BINARY_EVENT, BINARY_ACK -> false;
        };
    if (!isValid || (data != null && !isFilled(data, attachments))) {
      throw new MalformedPacket("invalid payload");
    }
  }

  private static boolean isNamed(List<JsonValue> event) {
    var name = event.isEmpty() ? JsonValue.NULL : event.get(0);
    return name instanceof JsonNumber
        || (name instanceof JsonString text && !RESERVED.contains(text.getString()));
  }

  /** Whether each placeholder stands for an attachment that there is. */
  private static boolean isFilled(JsonValue value, int attachments) {
    if (value instanceof JsonArray array) {
      return array.stream().allMatch(element -> isFilled(element, attachments));
    }
    if (!(value instanceof JsonObject object)) {
      return true;
    }
    if (attachments > 0 && JsonValue.TRUE.equals(object.get("_placeholder"))) {
      return object.get("num") instanceof JsonNumber num
          && num.isIntegral()
          && num.doubleValue() >= 0
          && num.doubleValue() < attachments;
    }
    return object.values().stream().allMatch(element -> isFilled(element, attachments));
  }

  /** What a text says, except its JSON, which is not read yet. */
  private record Head(
      PacketType type, int attachments, String namespace, @Nullable Long id, String json) {}
}
