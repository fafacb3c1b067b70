package io.grounds.exec.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.engineio.protocol.Protocol;
import io.grounds.exec.engineio.protocol.Protocol4;
import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.web.Message;
import jakarta.websocket.RemoteEndpoint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InboxTest {

  private static final int ROOM = 2000;
  private static final int MAX_SIZE = FakeEngine.OPTIONS.maxHttpBufferSize();

  private final List<Message> messages = new ArrayList<>();
  private final List<CloseCause> causes = new ArrayList<>();
  private final MemoryBudget input = new MemoryBudget(ROOM);
  private final MemoryBudget others = new MemoryBudget(Long.MAX_VALUE);
  private final FakeEngine engine =
      new FakeEngine(
          session -> listener(), new ManualClock(), new HeapBudgets(others, input, others));
  private final Protocol protocol = new Protocol4();
  private final WebSocketTransport transport = new WebSocketTransport(socket(), protocol);
  private final Inbox inbox =
      new Inbox(engine.server.open(protocol, "", transport), transport, protocol);

  @Test
  void partsAreOneMessage() {
    inbox.text("4a", false);
    inbox.text("b", true);
    inbox.binary(bytes(1), false);
    inbox.binary(bytes(2), true);
    inbox.text("4c", true);
    assertThat(messages)
        .containsExactly(
            Message.text("ab"),
            Message.binary(ByteBuffer.wrap(new byte[] {0, 0, 0})),
            Message.text("c"));
    assertTaken(0);
  }

  @Test
  void whatHasComeInPartIsGivenBackAtTheEnd() {
    inbox.text("4a", false);
    assertTaken(2);
    inbox.closed(1006);
    assertTaken(0);
    assertThat(causes).containsExactly(CloseCause.TRANSPORT_CLOSE);
  }

  @Test
  void whatIsReadAfterTheEndIsNotHeld() {
    inbox.closed(1006);
    inbox.text("4a", false);
    inbox.binary(bytes(1), false);
    assertTaken(0);
  }

  @Test
  void aTextThatIsTooLongEndsTheConnectionBeforeItsLastPart() {
    inbox.text("4" + "a".repeat(MAX_SIZE - 1), false);
    assertThat(causes).isEmpty();
    inbox.text("a", false);
    assertThat(causes).containsExactly(CloseCause.TRANSPORT_ERROR);
    inbox.text("a", false);
    assertTaken(0);
  }

  @Test
  void bytesThatAreTooManyEndTheConnection() {
    inbox.binary(bytes(MAX_SIZE), false);
    assertThat(causes).isEmpty();
    inbox.binary(bytes(1), false);
    assertThat(causes).containsExactly(CloseCause.TRANSPORT_ERROR);
    assertTaken(0);
  }

  private void assertTaken(int size) {
    assertThat(input.tryTake(ROOM - size + 1)).isFalse();
    assertThat(input.tryTake(ROOM - size)).isTrue();
    input.release(ROOM - size);
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size);
  }

  private static jakarta.websocket.Session socket() {
    var remote = Stub.of(RemoteEndpoint.Async.class, Map.of());
    return Stub.of(jakarta.websocket.Session.class, Map.of("getAsyncRemote", remote));
  }

  private SessionListener listener() {
    return new SessionListener() {
      @Override
      public void message(Message message) {
        messages.add(message);
      }

      @Override
      public void closed(CloseCause cause) {
        causes.add(cause);
      }
    };
  }
}
