package io.grounds.exec.run;

import io.grounds.exec.run.RunEvent.Channel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** All that a program wrote. */
public final class CollectedOutput implements Sandbox.OutputSink {

  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final AtomicLong stdinCredit = new AtomicLong();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

  @Override
  public void write(Channel channel, ByteBuffer piece) {
    var copy = new byte[piece.remaining()];
    piece.get(copy);
    of(channel).writeBytes(copy);
  }

  @Override
  public void stdinCredit(int bytes) {
    stdinCredit.addAndGet(bytes);
  }

  /** Bytes of stdin that the program has read until now. */
  public long stdinCredit() {
    return stdinCredit.get();
  }

  public byte[] bytes(Channel channel) {
    return of(channel).toByteArray();
  }

  public String text(Channel channel) {
    return of(channel).toString(StandardCharsets.UTF_8);
  }

  private ByteArrayOutputStream of(Channel channel) {
    return channel == Channel.STDOUT ? stdout : stderr;
  }
}
