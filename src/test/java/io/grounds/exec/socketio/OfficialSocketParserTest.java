package io.grounds.exec.socketio;

import static io.grounds.exec.socketio.WirePacket.binary;
import static io.grounds.exec.socketio.WirePacket.messages;
import static io.grounds.exec.socketio.WirePacket.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.protocol.Fuzz;
import io.grounds.exec.it.process.OfficialParser;
import io.grounds.exec.web.JsonText;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.Message;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our codec against those that clients have: socket.io-parser 4 (revision 5) and 3 (4). */
@Tag("build")
class OfficialSocketParserTest {

  private static final List<String> DATA =
      List.of(
          "['foo']",
          "['',1,-2.5,12345678,true,null,[],{},[[]]]",
          "[0,'a numbered event']",
          "['é€😀👩‍👩‍👧\u2028\u2029\\u0000\\u001e\\u007f\\\\\\'\\n','/,-[]{}']",
          "['ключ',{'ключ':{'':[1]}}]",
          "['bytes',{'$bytes':'AQIDBA=='}]",
          "['bytes',{'$bytes':''},{'$bytes':'/w=='}]",
          "['deep',[{'a':[{'b':{'$bytes':'AQ=='}},{'$bytes':'Ag=='}]}],{'c':{'$bytes':'Aw=='}}]",
          "['named',{'_placeholder':false,'num':7}]");

  private static final List<String> MALFORMED =
      List.of(
          "abc",
          "7",
          "9",
          "-1",
          "{}",
          "['a']",
          "0'a'",
          "0true",
          "0{",
          "1{}",
          "1[]",
          "1/admin,'a'",
          "2{}",
          "2'a'",
          "2[",
          "2['a'",
          "2['a']]",
          "2['a']x",
          "2['a'] ['b']",
          "2['a',]",
          "2[]",
          "2[{}]",
          "2[null]",
          "2[['a']]",
          "2['a\n']",
          "2[01]",
          "2['\\x']",
          "2NaN",
          "212[",
          "3{}",
          "312{}",
          "3[",
          "2\u0661['a']",
          "2-1['a']",
          "5",
          "51",
          "5-",
          "5['a']",
          "5a-['a']",
          "50-['a']",
          "5-1-['a']",
          "511-['a']",
          "51.5-['a']",
          "599999999999-['a']",
          "61-{}",
          "51-['a',{'_placeholder':true,'num':1}]",
          "51-['a',{'_placeholder':true,'num':-1}]",
          "51-['a',{'_placeholder':true,'num':'0'}]",
          "51-['a',{'_placeholder':true}]",
          "51-['a',{'_placeholder':true,'num':18446744073709551616}]");

  /** Number(" ") is zero, so that the official parsers see an id there, where we see none. */
  private static final Pattern SPACE_FOR_AN_ID =
      Pattern.compile("^(\\d|[56]\\d+-)(/[^,]*,)?\\d*[ \\t\\r\\n]");

  private static final int FUZZED = 10_000;

  private final OfficialParser official = new OfficialParser("socket-parsers.mjs");

  @TestFactory
  Stream<DynamicTest> bothUnderstandEachOther() throws Exception {
    for (int parser : List.of(4, 5)) {
      askBothWays(parser, PacketType.CONNECT, "/", null, null);
      askBothWays(parser, PacketType.CONNECT, "/admin", null, null);
      askBothWays(parser, PacketType.CONNECT, "/admin", null, "{'token':'é','n':{'a':[1]}}");
      askBothWays(parser, PacketType.DISCONNECT, "/", null, null);
      askBothWays(parser, PacketType.DISCONNECT, "/admin", null, null);
      for (var data : DATA) {
        askBothWays(parser, PacketType.EVENT, "/", null, data);
        askBothWays(parser, PacketType.EVENT, "/admin?a=b", 0L, data);
        askBothWays(parser, PacketType.ACK, "/", 999_999_999_999_999L, data);
        askBothWays(parser, PacketType.ACK, "/ключ", 12L, data);
      }
      askBothWays(parser, PacketType.ACK, "/", 7L, "[]");
      askBothWays(parser, PacketType.ACK, "/", 7L, "[{'$bytes':'AQ=='}]");
    }
    askWritten(4, Packet.of(PacketType.CONNECT_ERROR, "/a", json("'Not authorized'")));
    askWritten(5, Packet.of(PacketType.CONNECT_ERROR, "/a", json("{'message':'No'}")));
    return official.tests();
  }

  @TestFactory
  Stream<DynamicTest> bothRefuseTheSame() throws Exception {
    for (int parser : List.of(4, 5)) {
      MALFORMED.forEach(text -> askRefused(parser, messages(text), true));
      askRefused(parser, List.of(binary(1)), true);
      askRefused(parser, List.of(text("51-['a']"), text("2['b']")), true);
      askRefused(parser, List.of(text("2['b']"), binary(1)), true);
    }
    askRefused(5, messages("0[]"), true);
    askRefused(5, messages("0null"), true);
    return official.tests();
  }

  /** What only we refuse; no client of either revision sends it. */
  @TestFactory
  Stream<DynamicTest> onlyWeRefuse() throws Exception {
    // The document wants a payload there; only the official servers look for it, and late.
    askRefused(5, messages("2"), false);
    askRefused(5, messages("3"), false);
    askRefused(4, messages("212"), false);
    // An empty text is a CONNECT, by way of Number("").
    askRefused(5, messages(""), false);
    // That is the server's to send.
    askRefused(5, messages("4{'message':'a'}"), false);
    askRefused(4, messages("4'a'"), false);
    // Revision 5 reserves names, and they would mean as little in revision 4.
    askRefused(4, messages("2['disconnect']"), false);
    // Numbers in unusual notations.
    askRefused(5, messages("50x1-['a']"), false);
    askRefused(5, messages("51e0-['a']"), false);
    askRefused(5, messages("5 1-['a']"), false);
    askRefused(5, messages("5001-['a']"), false);
    askRefused(5, messages("51-['a',{'_placeholder':true,'num':0.5}]"), false);
    askRefused(5, messages("51-['a',{'_placeholder':true,'num':0.0}]"), false);
    // More than JavaScript counts to, or than a parser should accept.
    askRefused(5, messages("29999999999999999['a']"), false);
    askRefused(5, messages("2['a'," + "1".repeat(2000) + "]"), false);
    askRefused(5, messages("2['a'," + "[".repeat(100) + "]".repeat(100) + "]"), false);
    // Neither an object nor nothing.
    askRefused(4, messages("0null"), false);
    askRefused(4, messages("0[]"), false);
    return official.tests();
  }

  /** What we take, of anything at all, newer official parsers take too, and for the same. */
  @Test
  void whateverWeTakeIsWhatItWasMeantToBe() throws Exception {
    var fuzz = new Fuzz();
    var seeds =
        Stream.of(
                "0/admin?a=b,{'token':'123'}",
                "1/admin,",
                "2/admin,12['foo',{'a':[1,2.5e3,null,true]},'\\u20ac\\n']",
                "313['bar']",
                "51-['baz',{'_placeholder':true,'num':0}]",
                "62-/admin,15[{'_placeholder':true,'num':0},{'_placeholder':true,'num':1}]")
            .map(seed -> seed.replace('\'', '"').getBytes(StandardCharsets.ISO_8859_1))
            .toList();
    int taken = 0;
    for (int i = 0; i < FUZZED; i++) {
      var text = new String(fuzz.mutated(seeds.get(i % seeds.size())), StandardCharsets.ISO_8859_1);
      var packet = decode(messages(text));
      if (packet.isPresent() && !SPACE_FOR_AN_ID.matcher(text).find()) {
        askTaken(messages(text), packet.get());
        taken++;
      }
    }
    assertThat(taken).isGreaterThan(FUZZED / 10);
    official.check();
  }

  private void askTaken(List<Message> messages, Packet packet) {
    ask(
        5,
        "takes " + messages.get(0),
        "decode",
        WirePacket.json(messages),
        answer -> assertThat(decoded(answer)).contains(WirePacket.json(packet)));
  }

  private void askBothWays(
      int parser, PacketType type, String namespace, @Nullable Long id, @Nullable String data)
      throws MalformedPacket {
    var packet = WirePacket.packet(type, namespace, id, data == null ? null : json(data));
    var messages = askWritten(parser, packet);
    ask(
        parser,
        "reads " + messages.get(0),
        "decode",
        WirePacket.json(messages),
        answer -> assertThat(decoded(answer)).contains(WirePacket.json(packet)));
    ask(
        parser,
        "reads in ASCII " + messages.get(0),
        "decode",
        WirePacket.json(PacketEncoder.encode(packet, true)),
        answer -> assertThat(decoded(answer)).contains(WirePacket.json(packet)));
  }

  /** What it writes is what we write, and we read what it wrote. */
  private List<Message> askWritten(int parser, Packet packet) {
    var ours = PacketEncoder.encode(packet, false);
    ask(
        parser,
        "writes " + ours.get(0),
        "encode",
        WirePacket.json(packet),
        answer -> {
          assertThat(answer).isEqualTo(WirePacket.json(ours));
          if (packet.type() != PacketType.CONNECT_ERROR) {
            assertThat(decode(ours).map(WirePacket::json)).contains(WirePacket.json(packet));
          }
        });
    return ours;
  }

  private void askRefused(int parser, List<Message> messages, boolean isRefusedByBoth) {
    var text = messages.get(0).toString();
    ask(
        parser,
        "refuses " + text.substring(0, Math.min(80, text.length())),
        "decode",
        WirePacket.json(messages),
        answer -> {
          assertThat(decode(messages)).isEmpty();
          assertThat(answer.asJsonObject().containsKey("error")).isEqualTo(isRefusedByBoth);
        });
  }

  private void ask(
      int parser, String name, String action, JsonValue input, ThrowingConsumer<JsonValue> check) {
    var question =
        JsonText.builders().createObjectBuilder().add("parser", parser).add(action, input);
    // The older one does not look for itself.
    question.add("isBinary", input.toString().contains("$bytes"));
    official.ask(parser + " " + name, question.build(), check);
  }

  /** The one packet that came out, if one did. */
  private static Optional<JsonObject> decoded(JsonValue answer) {
    var packets = answer.asJsonObject().getJsonArray("packets");
    assertThat(packets).as(answer.toString()).isNotNull();
    return packets.stream().map(packet -> (JsonObject) WirePacket.normal(packet)).findFirst();
  }

  /** The last packet, if all of the messages are taken. */
  private static Optional<Packet> decode(List<Message> messages) {
    var decoder = Decoders.roomy();
    var last = Optional.<Packet>empty();
    try {
      for (var message : messages) {
        last = decoder.add(message);
      }
    } catch (MalformedPacket e) {
      return Optional.empty();
    }
    return last;
  }

  private static JsonValue json(String text) throws MalformedPacket {
    return JsonText.parse(text.replace('\'', '"'));
  }
}
