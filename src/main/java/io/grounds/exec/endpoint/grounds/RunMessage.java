package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.Refusal;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * What a client sent in order to run something: any JSON at all until {@link #toProgram} has looked
 * at it. {@link JsonValue#NULL} stands for what is not JSON.
 */
public record RunMessage(JsonValue json) {

  /**
   * Unknown fields are ignored; a program that is missing or null is an empty one, as in the
   * original.
   *
   * @throws InvalidRun if it is no request
   */
  Program toProgram() {
    if (!(json instanceof JsonObject fields)) {
      throw new InvalidRun(Refusal.REQUEST_EMPTY);
    }
    return new Program(
        text(fields, "language", Refusal.LANGUAGE_NOT_TEXT),
        text(fields, "code", Refusal.PROGRAM_NOT_TEXT),
        text(fields, "stdin", Refusal.STDIN_NOT_TEXT),
        texts(fields, "args", Refusal.ARGUMENTS_NOT_TEXTS));
  }

  /** Whether the client asks for more than the original told. */
  boolean wantsDetails() {
    return json instanceof JsonObject fields && fields.get("details") == JsonValue.TRUE;
  }

  private static List<String> texts(JsonObject fields, String name, Refusal refusal) {
    var value = fields.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)
        || !array.stream().allMatch(JsonString.class::isInstance)) {
      throw new InvalidRun(refusal);
    }
    return array.getValuesAs(JsonString::getString);
  }

  private static String text(JsonObject fields, String name, Refusal refusal) {
    var value = fields.get(name);
    if (value == null || value == JsonValue.NULL) {
      return "";
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw new InvalidRun(refusal);
  }
}
