package io.grounds.exec.endpoint.grounds;

import static java.lang.System.Logger.Level.DEBUG;

import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.memory.MemoryClaim;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Refusal;
import io.grounds.exec.run.Visitor;
import io.grounds.exec.web.EndpointThreads;
import io.grounds.exec.web.FrameSender;
import io.grounds.exec.web.Message;
import io.grounds.exec.web.TextParts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The native endpoint: one text message a request, one text message an answer. One instance per
 * connection, as the WebSocket specification has it (3.1.7); {@code @Dependent} because without a
 * scope some servers do not inject.
 */
@Dependent
@ServerEndpoint("/run")
public class RunEndpoint {

  private static final System.Logger LOG = System.getLogger(RunEndpoint.class.getName());

  /**
   * The longest lawful request has 983,040 characters and its punctuation: program, stdin and
   * arguments with each character written as an escape of six.
   */
  static final int MAX_MESSAGE_CHARS = 1024 * 1024;

  /** Some clients go without a word, and nothing else would ever tell. */
  private static final Duration IDLE_LIMIT = Duration.ofHours(1);

  /** Called here and not by the server, which decodes whole messages only, however long. */
  private static final RunMessageDecoder DECODER = new RunMessageDecoder();

  private static final ChunkEncoder ENCODER = new ChunkEncoder();

  @Inject Conversations conversations;
  @Inject HeapBudgets budgets;
  @Inject RunSockets sockets;
  @Inject @EndpointThreads Executor threads;

  private MemoryClaim claim;
  private TextParts parts;
  private Conversation conversation;

  /** For the server only. */
  @SuppressWarnings("NullAway")
  public RunEndpoint() {}

  @OnOpen
  public void open(Session session) {
    session.setMaxIdleTimeout(IDLE_LIMIT.toMillis());
    session.getAsyncRemote().setSendTimeout(Outbox.STALL_LIMIT.toMillis());
    claim = new MemoryClaim(budgets.input(), MAX_MESSAGE_CHARS);
    parts = new TextParts(claim);
    var frames = new FrameSender(session);
    conversation =
        conversations.open(
            Visitor.from(""),
            (chunks, done) -> threads.execute(() -> frames.send(encode(chunks), done)),
            () -> threads.execute(() -> giveUp(session)));
    sockets.opened(session, conversation);
  }

  @OnMessage
  public void text(String part, boolean last) {
    if (last) {
      var message = parts.end(part);
      conversation.request(
          () ->
              message
                  .map(DECODER::decode)
                  .orElseThrow(() -> new InvalidRun(Refusal.PROGRAM_TOO_LONG)));
    } else {
      // One that is too long is answered when all of it has come.
      var unused = parts.add(part);
    }
  }

  /** A binary message is no request; it is answered like an empty one. */
  @OnMessage
  public void binary(ByteBuffer part, boolean last) {
    if (last) {
      conversation.request(() -> new RunMessage(JsonValue.NULL));
    }
  }

  @OnClose
  public void close(Session session, CloseReason reason) {
    sockets.closed(session);
    claim.close();
    conversation.close("close code " + reason.getCloseCode().getCode());
  }

  @OnError
  public void error(Session session, Throwable cause) {
    LOG.log(DEBUG, "connection " + session.getId() + " failed", cause);
  }

  private static List<Message> encode(List<Chunk> chunks) {
    return chunks.stream().map(ENCODER::encode).map(Message::text).toList();
  }

  private void giveUp(Session session) {
    conversation.close("client reads too slowly");
    try {
      session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "Reading too slowly."));
    } catch (IOException | IllegalStateException e) {
      LOG.log(DEBUG, "connection " + session.getId() + " did not close", e);
    }
  }
}
