package io.grounds.exec.engineio.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.web.MalformedPacket;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/**
 * Binary payload of revision 3: each packet behind a byte that says text or bytes, the digits of
 * its length in bytes, one byte each, and 255.
 */
public final class FramedPayload implements PayloadFormat {

  public static final FramedPayload FORMAT = new FramedPayload();

  private static final int END_OF_LENGTH = 0xff;
  private static final int MAX_LENGTH_DIGITS = 9;

  private FramedPayload() {}

  /** Without a charset: a client of 1.1 compares the whole of it. */
  @Override
  public String contentType() {
    return "application/octet-stream";
  }

  @Override
  public ByteBuffer encode(List<Packet> packets) {
    var payload = new ByteArrayOutputStream();
    for (var packet : packets) {
      boolean isBinary = Protocol.isBinary(packet);
      var bytes = isBinary ? Protocol3.typed(packet) : UTF_8.encode(Protocol.text(packet));
      payload.write(isBinary ? 1 : 0);
      String.valueOf(bytes.remaining()).chars().forEach(digit -> payload.write(digit - '0'));
      payload.write(END_OF_LENGTH);
      payload.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }
    return ByteBuffer.wrap(payload.toByteArray());
  }

  @Override
  public void decode(ByteBuffer body, Consumer<Packet> sink) throws MalformedPacket {
    if (!body.hasRemaining()) {
      throw new MalformedPacket("empty payload");
    }
    while (body.hasRemaining()) {
      int kind = body.get();
      if (kind != 0 && kind != 1) {
        throw new MalformedPacket("neither text nor bytes");
      }
      int length = length(body);
      if (length > body.remaining()) {
        throw new MalformedPacket("payload ends within a packet");
      }
      var bytes = body.slice(body.position(), length);
      body.position(body.position() + length);
      sink.accept(
          kind == 1 ? Protocol3.packet(bytes) : Protocol3.packet(UTF_8.decode(bytes).toString()));
    }
  }

  private static int length(ByteBuffer body) throws MalformedPacket {
    int length = 0;
    for (int digits = 0; body.hasRemaining(); digits++) {
      int digit = body.get() & 0xff;
      if (digit == END_OF_LENGTH && digits > 0) {
        return length;
      }
      if (digit > 9 || digits == MAX_LENGTH_DIGITS) {
        break;
      }
      length = 10 * length + digit;
    }
    throw new MalformedPacket("no length");
  }
}
