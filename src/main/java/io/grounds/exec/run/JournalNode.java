package io.grounds.exec.run;

import static java.util.Objects.requireNonNull;

import io.grounds.exec.run.RunEvent.Channel;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a {@link Journal}, and the one after it. Output grows at its end until a reader has
 * read all of it; what was read once never changes. Guarded by its journal.
 */
final class JournalNode {

  private static final byte[] NONE = {};

  private final long number;
  private final long nanos;
  private final @Nullable RunEvent event;
  private final @Nullable Channel channel;
  private byte[] bytes;
  private int length;
  private boolean isClosed;
  private @Nullable JournalNode next;

  private JournalNode(
      long number, long nanos, @Nullable RunEvent event, @Nullable Channel channel, byte[] bytes) {
    this.number = number;
    this.nanos = nanos;
    this.event = event;
    this.channel = channel;
    this.bytes = bytes;
    this.length = bytes.length;
  }

  static JournalNode of(long number, long nanos, RunEvent event) {
    return new JournalNode(number, nanos, event, null, NONE);
  }

  /** Output, of which a copy is taken; reads the buffer to its end. */
  static JournalNode output(long number, long nanos, Channel channel, ByteBuffer output) {
    var copy = new byte[output.remaining()];
    output.get(copy);
    return new JournalNode(number, nanos, null, channel, copy);
  }

  long number() {
    return number;
  }

  Duration time() {
    return Duration.ofNanos(nanos);
  }

  boolean isOutput() {
    return channel != null;
  }

  RunEvent event() {
    return requireNonNull(event);
  }

  Channel channel() {
    return requireNonNull(channel);
  }

  /** Bytes of output; 0 for any other entry. */
  int length() {
    return length;
  }

  @Nullable JournalNode next() {
    return next;
  }

  void follow(JournalNode node) {
    next = node;
  }

  /** Takes no more output. */
  void close() {
    isClosed = true;
  }

  /** Whether more output of this channel belongs to this entry. */
  boolean joins(Channel more) {
    return channel == more && !isClosed && length < Journal.JOINED_BYTES;
  }

  /** Adds output, of which a copy is taken; reads the buffer to its end. */
  void join(ByteBuffer more) {
    int joined = length + more.remaining();
    if (joined > bytes.length) {
      // A larger array, since readers may hold slices of this one.
      bytes = Arrays.copyOf(bytes, Math.max(joined, 2 * bytes.length));
    }
    int from = length;
    length = joined;
    more.get(bytes, from, joined - from);
  }

  /** Output from one offset to another, which nothing changes any more. */
  ByteBuffer slice(int from, int to) {
    return ByteBuffer.wrap(bytes, from, to - from).slice().asReadOnlyBuffer();
  }
}
