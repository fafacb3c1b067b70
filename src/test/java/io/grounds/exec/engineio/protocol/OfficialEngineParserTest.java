package io.grounds.exec.engineio.protocol;

import static io.grounds.exec.engineio.protocol.Payloads.array;
import static io.grounds.exec.engineio.protocol.Payloads.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grounds.exec.it.process.OfficialParser;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Our codecs against those that clients have: engine.io-parser 5 (revision 4) and 2 (3). */
@Tag("build")
class OfficialEngineParserTest {

  private static final List<Packet> PACKETS = Payloads.packets();

  /** What no client sends, and is refused by both. */
  private static final List<String> NO_FRAMES = List.of("", "7", "9a", " 4", "x", "{", "\u0664");

  private static final List<String> NO_COUNTED =
      List.of(
          "", ":", "4", "4hello", "6:4hello3", "7:4hello", "-1:4", "1:9", "a:4", "1;4", "3:b7A");

  /** What the official parsers take for something or other, and clients do not send. */
  private static final List<String> GARBLED_COUNTED =
      List.of("+1:4", " 1:4", "1e0:4", "0x1:4", "0000000001:4", "5:b4A*=");

  private final OfficialParser official = new OfficialParser("engine-parsers.mjs");

  @TestFactory
  Stream<DynamicTest> bothUnderstandEachOther() throws Exception {
    for (var packet : PACKETS) {
      askFrame("4", new Protocol4(), packet);
      askFrame("3", new Protocol3(), packet);
    }
    askPayload("payload4", SeparatedPayload.FORMAT, PACKETS);
    askPayload("counted3", CountedPayload.FORMAT, PACKETS);
    askFramed(PACKETS);
    askEncodedTwice();
    return official.tests();
  }

  @TestFactory
  Stream<DynamicTest> bothRefuseTheSame() throws Exception {
    NO_FRAMES.forEach(frame -> askRefusedFrame("4", new Protocol4(), Message.text(frame)));
    NO_FRAMES.forEach(frame -> askRefusedFrame("3", new Protocol3(), Message.text(frame)));
    askRefusedFrame("3", new Protocol3(), Message.text("b"));
    askRefusedFrame("3", new Protocol3(), Message.text("b7AAAA"));
    askRefusedFrame("3", new Protocol3(), Message.binary(bytes()));
    askRefusedFrame("3", new Protocol3(), Message.binary(bytes(7, 1)));
    for (var body :
        List.of("", "\u001e", "4a\u001e", "\u001e4a", "4a\u001e\u001e4b", "4a\u001e7")) {
      askRefusedPayload("unpayload4", SeparatedPayload.FORMAT, body, true);
    }
    NO_COUNTED.forEach(body -> askRefusedPayload("uncounted3", CountedPayload.FORMAT, body, true));
    return official.tests();
  }

  /** Lengths that are no plain digits, and base64 with invalid characters. */
  @TestFactory
  Stream<DynamicTest> onlyWeRefuseWhatIsGarbled() throws Exception {
    GARBLED_COUNTED.forEach(
        body -> askRefusedPayload("uncounted3", CountedPayload.FORMAT, body, false));
    askRefusedPayload("unpayload4", SeparatedPayload.FORMAT, "bA", false);
    askRefusedPayload("unpayload4", SeparatedPayload.FORMAT, "bAQID*A==", false);
    askRefusedPayload("unpayload4", SeparatedPayload.FORMAT, "b_-_-", false);
    return official.tests();
  }

  private void askFrame(String revision, Protocol protocol, Packet packet) {
    var frame = protocol.frame(packet);
    official.ask(
        "writes " + revision + " " + shown(packet),
        question("frame" + revision, json(packet)),
        answer -> assertThat(answer).isEqualTo(data(frame)));
    official.ask(
        "reads " + revision + " " + shown(packet),
        question("unframe" + revision, data(frame)),
        answer -> assertThat(answer).isEqualTo(json(packet)));
  }

  private void askPayload(String format, PayloadFormat ours, List<Packet> packets) {
    var body = UTF_8.decode(ours.encode(packets)).toString();
    official.ask(
        "writes " + format,
        question(format, json(packets)),
        answer -> assertThat(((JsonString) answer).getString()).isEqualTo(body));
    official.ask(
        "reads " + format,
        question("un" + format, Json.createValue(body)),
        answer -> assertThat(answer).isEqualTo(json(packets)));
  }

  private void askFramed(List<Packet> packets) {
    var body = Message.binary(FramedPayload.FORMAT.encode(packets));
    official.ask(
        "writes framed3",
        question("framed3", json(packets)),
        answer -> assertThat(answer).isEqualTo(data(body)));
    official.ask(
        "reads framed3",
        question("unframed3", data(body)),
        answer -> assertThat(answer).isEqualTo(json(packets)));
  }

  /** What clients of 1.x do, and only this server undoes. */
  private void askEncodedTwice() {
    var texts = PACKETS.stream().filter(packet -> !Protocol.isBinary(packet)).toList();
    official.ask(
        "writes counted3, encoded twice",
        question("countedTwice3", json(texts)),
        answer ->
            assertThat(Payloads.decode(CountedPayload.FORMAT, ((JsonString) answer).getString()))
                .isEqualTo(texts));
  }

  private void askRefusedFrame(String revision, Protocol protocol, Message frame) {
    official.ask(
        "refuses " + revision + " " + frame,
        question("unframe" + revision, data(frame)),
        answer -> {
          assertThat(answer.asJsonObject().getString("type")).isEqualTo("error");
          assertThatThrownBy(() -> protocol.packet(frame)).isInstanceOf(MalformedPacket.class);
        });
  }

  private void askRefusedPayload(
      String action, PayloadFormat ours, String body, boolean isRefusedByBoth) {
    official.ask(
        action + " " + body,
        question(action, Json.createValue(body)),
        answer -> {
          var packets = new ArrayList<Packet>();
          assertThatThrownBy(() -> ours.decode(UTF_8.encode(body), packets::add))
              .isInstanceOf(MalformedPacket.class);
          var good = Json.createArrayBuilder(json(packets));
          if (isRefusedByBoth) {
            var error = Json.createObjectBuilder().add("type", "error");
            assertThat(answer).as("the same before").isEqualTo(good.add(error).build());
          } else {
            assertThat(answer.toString()).doesNotContain("error");
          }
        });
  }

  private static JsonObject question(String action, JsonValue input) {
    return Json.createObjectBuilder().add("do", action).add("in", input).build();
  }

  private static JsonArray json(List<Packet> packets) {
    var array = Json.createArrayBuilder();
    packets.forEach(packet -> array.add(json(packet)));
    return array.build();
  }

  private static JsonObject json(Packet packet) {
    return Json.createObjectBuilder(data(packet.data()))
        .add("type", packet.type().name().toLowerCase(Locale.ROOT))
        .build();
  }

  private static JsonObject data(Message message) {
    var json = Json.createObjectBuilder();
    return message instanceof Message.Text text
        ? json.add("text", text.text()).build()
        : json.add("bytes", base64(((Message.Binary) message).bytes())).build();
  }

  private static String base64(ByteBuffer bytes) {
    return Base64.getEncoder().encodeToString(array(bytes));
  }

  private static String shown(Packet packet) {
    var text = json(packet).toString();
    return text.length() > 80 ? text.substring(0, 80) : text;
  }
}
