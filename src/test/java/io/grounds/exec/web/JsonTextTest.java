package io.grounds.exec.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @Test
  void moreValuesThanAnybodyMeansAreRefused() throws MalformedPacket {
    assertThat(JsonText.parse("[0" + ",0".repeat(5_000) + "]").asJsonArray()).hasSize(5_001);
    assertThatThrownBy(() -> JsonText.parse("[[0]" + ",[0]".repeat(10_000) + "]"))
        .isInstanceOf(MalformedPacket.class);
    assertThat(JsonText.parse("\"" + ",".repeat(100_000) + "\"")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "'a'",
        "[",
        "]",
        "{",
        "}",
        "[1",
        "[1,]",
        "[,1]",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "[1]]",
        "[1] x",
        "1 2",
        "nul",
        "NaN",
        "Infinity",
        "undefined",
        "01",
        "1.",
        ".5",
        "-",
        "+1",
        "1e",
        "\"a",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"a\nb\"",
        "\"\u0000\"",
        "/* a */1",
        "\uFEFF1",
        "\u00a01",
        "1e9999999999",
        "1e-9999999999",
        "[] []",
        "{}{}",
        "{},",
        "[1]}",
        "\"a\"\"b\"",
        "nulll",
        "[1]\u0000"
      })
  void whatIsNotJsonIsRefused(String text) {
    assertThatThrownBy(() -> JsonText.parse(text), "%s", text).isInstanceOf(MalformedPacket.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-0", "1e400", "\"a\"", "null", "true", " [ ] ", "\t{\"a\":\r\n1}"})
  void anyValueIsJson(String text) throws MalformedPacket {
    assertThat(JsonText.parse(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 2000, 100_000})
  void aNumberMayBeTooLongButDoesNoHarm(int digits) throws MalformedPacket {
    for (var number : List.of("1".repeat(digits), "0." + "1".repeat(digits))) {
      try {
        assertThat(JsonText.parse("[" + number + "]")).isInstanceOf(JsonArray.class);
      } catch (MalformedPacket e) {
        assertThat(digits).isGreaterThan(1000);
      }
    }
  }

  @Test
  void jsonMayBeNestedSoDeepAndNoDeeper() throws MalformedPacket {
    assertThat(JsonText.parse("[".repeat(100) + "]".repeat(100))).isInstanceOf(JsonArray.class);
    assertThat(JsonText.parse("{\"a\":".repeat(100) + "1" + "}".repeat(100))).isNotNull();
    for (var open : List.of("[", "{\"a\":", "[{\"a\":")) {
      assertThatThrownBy(() -> JsonText.parse(open.repeat(101)))
          .isInstanceOf(MalformedPacket.class)
          .hasMessageContaining("deep");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "\\\"[", "\\\\\\\"[", "[]"})
  void bracketsInStringsAreNotNested(String part) throws MalformedPacket {
    assertThat(JsonText.parse("\"" + part.repeat(200) + "\"")).isInstanceOf(JsonString.class);
    assertThat(JsonText.parse("{\"" + part.repeat(200) + "\":\"\\\\\"}")).isNotNull();
  }

  @Test
  void depthCannotBeHidden() {
    for (var hidden : List.of("]".repeat(300), "\"\\\\\",", "\"]]]\",", "\\\"", "\"\\\"\",")) {
      assertThatThrownBy(() -> JsonText.parse("[" + hidden + "[".repeat(300)), hidden)
          .isInstanceOf(MalformedPacket.class);
      assertThatThrownBy(() -> JsonText.parse(hidden + "[".repeat(100_000)), hidden)
          .isInstanceOf(MalformedPacket.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "é", "€", "😀", "\u0080\u00ff\u2028\uFFFF", "\"\\\n\u007f"})
  void asciiSaysTheSame(String text) throws MalformedPacket {
    var json = Json.createArrayBuilder().add(text).build();
    var ascii = JsonText.ascii(json.toString());
    assertThat(ascii.chars()).allMatch(c -> c < 0x80);
    assertThat(JsonText.parse(ascii)).isEqualTo(json);
  }

  @Test
  void asciiIsLeftAsItIs() {
    var json = "[\"\\u20ac\"]";
    assertThat(JsonText.ascii(json)).isSameAs(json);
    assertThat(JsonText.ascii("{\"ключ\":\"é\"}"))
        .isEqualTo("{\"\\u043a\\u043b\\u044e\\u0447\":\"\\u00e9\"}");
  }
}
