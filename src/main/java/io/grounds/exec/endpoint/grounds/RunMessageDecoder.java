package io.grounds.exec.endpoint.grounds;

import static java.lang.System.Logger.Level.DEBUG;

import io.grounds.exec.web.JsonText;
import io.grounds.exec.web.MalformedPacket;
import jakarta.json.JsonValue;
import jakarta.websocket.Decoder;

/** Reads a text message. The endpoint answers any message, and the connection stays. */
public final class RunMessageDecoder implements Decoder.Text<RunMessage> {

  private static final System.Logger LOG = System.getLogger(RunMessageDecoder.class.getName());

  @Override
  public boolean willDecode(String text) {
    return true;
  }

  @Override
  public RunMessage decode(String text) {
    try {
      return new RunMessage(JsonText.parse(text));
    } catch (MalformedPacket e) {
      LOG.log(DEBUG, "a message is not JSON: {0}", e.getMessage());
      return new RunMessage(JsonValue.NULL);
    }
  }
}
