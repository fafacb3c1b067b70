package io.grounds.exec.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.Stub;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.memory.MemoryClaim;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PostBodyTest {

  private static final int ROOM = 100;

  private final MemoryBudget room = new MemoryBudget(ROOM);
  private final MemoryClaim claim = new MemoryClaim(room, 10);
  private final List<String> told = new ArrayList<>();

  @Test
  void aBodyIsToldWhole() throws IOException {
    body("0123456789", () -> {}).onDataAvailable();
    assertThat(told).containsExactly("0123456789");
    assertThat(room.tryTake(ROOM)).isTrue();
  }

  @Test
  void aBodyThatIsTooLongIsReadToItsEndAndToldOnce() throws IOException {
    var text = "x".repeat(100_000);
    var in = new In(text, () -> assertThat(told).isEmpty());
    var body = body(in);
    body.onDataAvailable();
    body.onAllDataRead();
    assertThat(in.available()).isZero();
    assertThat(told).containsExactly("too long");
    assertThat(room.tryTake(ROOM)).isTrue();
  }

  @Test
  void aBodyThatSaysThatItIsTooLongIsNotKept() throws IOException {
    claim.close();
    body(
            "0123456789",
            () -> {
              assertThat(room.tryTake(ROOM)).isTrue();
              room.release(ROOM);
            })
        .onDataAvailable();
    assertThat(told).containsExactly("too long");
  }

  @Test
  void aBodyThatSaysThatItIsTooLongIsThatEvenWhereNoneOfItComes() throws IOException {
    claim.close();
    body("", () -> {}).onError(new IOException("more than the server takes"));
    assertThat(told).containsExactly("too long");
  }

  @Test
  void aBodyThatIsTooLongAndBreaksOffIsStillTooLong() throws IOException {
    var reads = new AtomicInteger();
    var holder = new ArrayList<PostBody>();
    var body =
        body(
            "x".repeat(100_000),
            () -> {
              if (reads.incrementAndGet() == 3) {
                holder.get(0).onError(new IOException("timeout"));
              }
            });
    holder.add(body);
    body.onDataAvailable();
    assertThat(reads).hasValue(3);
    assertThat(told).containsExactly("too long");
  }

  @Test
  void aBodyThatBreaksOffWhileItIsReadTakesNoRoomAnyMore() throws IOException {
    var holder = new ArrayList<PostBody>();
    var body = body("0123456789", () -> holder.get(0).onError(new IOException("timeout")));
    holder.add(body);
    body.onDataAvailable();
    assertThat(told).containsExactly("broken");
    assertThat(room.tryTake(ROOM)).isTrue();
  }

  private PostBody body(String text, Runnable onRead) throws IOException {
    return body(new In(text, onRead));
  }

  private PostBody body(In in) throws IOException {
    var request = Stub.of(ServletRequest.class, Map.of("getInputStream", in));
    return new PostBody(
        Stub.of(AsyncContext.class, Map.of("getRequest", request)), claim, new Told());
  }

  private final class Told implements PostBody.Reader {

    @Override
    public void whole(ByteBuffer body) {
      told.add(US_ASCII.decode(body).toString());
    }

    @Override
    public void tooLong() {
      told.add("too long");
    }

    @Override
    public void broken() {
      told.add("broken");
    }
  }

  /** A request whose text is there, and during whose reading something else happens. */
  private static final class In extends ServletInputStream {

    private final ByteArrayInputStream text;
    private final Runnable onRead;

    In(String text, Runnable onRead) {
      this.text = new ByteArrayInputStream(text.getBytes(US_ASCII));
      this.onRead = onRead;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      onRead.run();
      return text.read(buffer, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public boolean isFinished() {
      return true;
    }

    @Override
    public int available() {
      return text.available();
    }

    @Override
    public void setReadListener(ReadListener listener) {}
  }
}
