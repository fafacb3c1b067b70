package io.grounds.exec.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

/** JSON as clients write it and read it. Its factories are made once: looking them up is dear. */
public final class JsonText {

  /** Deeper than real requests, and far from what would exhaust a parser's stack. */
  private static final int MAX_DEPTH = 100;

  /** A value takes many times the room of its text, and many parsers may be at work at once. */
  private static final int MAX_VALUES = 10_000;

  /**
   * Johnzon, the parser of TomEE, refuses what is longer than this says, and keeps that much room
   * for each text that it reads at a time.
   */
  private static final String LONGEST_STRING = "org.apache.johnzon.max-string-length";

  private static final int SHORT = 16 * 1024;

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final JsonParserFactory PARSERS = parsers(SHORT);
  private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

  private JsonText() {}

  /**
   * Reads one value, and nothing after it.
   *
   * @throws MalformedPacket if it is not JSON, or too large or too deep
   */
  public static JsonValue parse(String text) throws MalformedPacket {
    if (isTooMuch(text)) {
      throw new MalformedPacket("JSON of too many values, or nested too deep");
    }
    var parsers = text.length() <= SHORT ? PARSERS : parsers(text.length());
    try (var parser = parsers.createParser(new StringReader(text))) {
      var unused = parser.next();
      var value = parser.getValue();
      // A reader of JSON-P would not look whether anything follows.
      if (parser.hasNext()) {
        throw new MalformedPacket("more than JSON");
      }
      return value;
    } catch (RuntimeException e) {
      // Not only JsonException: numbers that are too long or too large fail in ways of their own.
      throw new MalformedPacket("not JSON");
    }
  }

  public static JsonArray array(List<? extends JsonValue> values) {
    var array = BUILDERS.createArrayBuilder();
    values.forEach(array::add);
    return array.build();
  }

  public static JsonBuilderFactory builders() {
    return BUILDERS;
  }

  /**
   * The same JSON in ASCII. Clients of 1.x encode text as UTF-8 once more than they say, to which
   * ASCII is immune; other characters stand in strings only, where they may be escaped.
   */
  public static String ascii(String json) {
    if (json.chars().allMatch(c -> c < 0x80)) {
      return json;
    }
    var ascii = new StringBuilder(json.length() + 64);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else {
        ascii.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          ascii.append(Character.forDigit((c >> shift) & 0xf, 16));
        }
      }
    }
    return ascii.toString();
  }

  /** For texts of this length: none of their strings is longer. */
  private static JsonParserFactory parsers(int length) {
    return JSON.createParserFactory(Map.of(LONGEST_STRING, length));
  }

  private static boolean isTooMuch(String text) {
    int depth = 0;
    int values = 0;
    boolean isString = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"' -> isString = !isString;
        case '\\' -> i++;
        case '[', '{' -> {
          depth += isString ? 0 : 1;
          values += isString ? 0 : 1;
        }
        case ',' -> values += isString ? 0 : 1;
        case ']', '}' -> depth -= isString ? 0 : 1;
        default -> {}
      }
      if (depth > MAX_DEPTH || values > MAX_VALUES) {
        return true;
      }
    }
    return false;
  }
}
