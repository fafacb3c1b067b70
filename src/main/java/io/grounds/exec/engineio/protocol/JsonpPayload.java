package io.grounds.exec.engineio.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.web.MalformedPacket;
import jakarta.json.Json;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/**
 * Text payload of revision 3 for browsers that cannot do cross-origin requests: a script that calls
 * back, and a form that posts.
 *
 * @param index of the callback, digits only
 */
record JsonpPayload(String index) implements PayloadFormat {

  private static final String FIELD = "d=";

  @Override
  public String contentType() {
    return "text/javascript; charset=UTF-8";
  }

  @Override
  public ByteBuffer encode(List<Packet> packets) {
    // Two characters end a line in a script and not in JSON.
    var literal =
        Json.createValue(CountedPayload.text(packets))
            .toString()
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029");
    return UTF_8.encode("___eio[" + index + "](" + literal + ");");
  }

  @Override
  public void decode(ByteBuffer body, Consumer<Packet> sink) throws MalformedPacket {
    for (var field : UTF_8.decode(body).toString().split("&", -1)) {
      if (field.startsWith(FIELD)) {
        CountedPayload.decode(unescaped(decoded(field.substring(FIELD.length()))), sink);
        return;
      }
    }
    throw new MalformedPacket("no form field d");
  }

  private static String decoded(String value) throws MalformedPacket {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedPacket("not a form");
    }
  }

  /** A form changes line breaks, so the client escaped them, and what looked like it already. */
  private static String unescaped(String text) {
    return text.replaceAll("(?<!\\\\)\\\\n", "\n").replace("\\\\n", "\\n");
  }
}
