package io.grounds.exec.endpoint;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.websocket.Decoder;

/** Reads a text message; whatever it holds, the endpoint answers it, and the connection stays. */
public final class RunMessageDecoder implements Decoder.Text<RunMessage> {

  private static final System.Logger LOG = System.getLogger(RunMessageDecoder.class.getName());

  @Override
  public boolean willDecode(String text) {
    return true;
  }

  @Override
  public RunMessage decode(String text) {
    try {
      return new RunMessage(Wire.JSON.fromJson(text, JsonValue.class));
    } catch (JsonbException | JsonException e) {
      LOG.log(DEBUG, "a message is not JSON", e);
      return new RunMessage(JsonValue.NULL);
    }
  }
}
