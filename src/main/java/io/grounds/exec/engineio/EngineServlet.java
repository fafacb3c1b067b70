package io.grounds.exec.engineio;

import static java.lang.System.Logger.Level.DEBUG;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.grounds.exec.engineio.protocol.EngineError;
import io.grounds.exec.engineio.protocol.FramedPayload;
import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.Query;
import io.grounds.exec.engineio.protocol.SeparatedPayload;
import io.grounds.exec.engineio.protocol.TransportName;
import io.grounds.exec.web.Completion;
import io.grounds.exec.web.MalformedPacket;
import io.grounds.exec.web.PostBody;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** HTTP long-polling, of requests that {@link EngineFilter} let pass. */
final class EngineServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final System.Logger LOG = System.getLogger(EngineServlet.class.getName());

  /** How long a GET is held while its client goes over to WebSocket. */
  private static final long UPGRADE_TICK_MILLIS = 100;

  private static final Duration POST_LIMIT = Duration.ofSeconds(60);

  /** A form of JSONP has three bytes for each one that it cannot carry as it is. */
  private static final int PERCENT_ENCODED = 3;

  private final transient EngineServer server;
  private final transient Completion completion;

  EngineServlet(EngineServer server) {
    this.server = server;
    this.completion = new Completion(server::schedule);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var query = Query.of(request.getQueryString());
    var async = request.startAsync();
    var refusal = EngineFilter.refusal(request);
    if (refusal.isPresent()) {
      refuse(refusal.get(), request, async);
      return;
    }
    // A WebSocket request that the server did not upgrade is not served here.
    if (!query.transport().equals(Optional.of(TransportName.POLLING))) {
      refuse(EngineError.BAD_REQUEST, request, async);
      return;
    }
    if (query.sid().isEmpty()) {
      handshake(query, request, async);
      return;
    }
    var session = query.sid().flatMap(server::find).orElse(null);
    if (session == null) {
      refuse(EngineError.UNKNOWN_SID, request, async);
      return;
    }
    if (!(session.transport() instanceof PollingTransport polling)) {
      refuseAfterUpgrade(exchange(session, query, async), request, async);
      return;
    }
    switch (request.getMethod()) {
      case "GET" -> poll(session, polling, query, async);
      case "POST" -> post(session, polling, query, request, async);
      default -> exchange(session, query, async).refuse(EngineError.BAD_REQUEST);
    }
  }

  private void handshake(Query query, HttpServletRequest request, AsyncContext async) {
    var polling = new PollingTransport();
    var protocol = query.revision().orElseThrow();
    async.setTimeout(0);
    polling.poll(new PollExchange(async, protocol.answerFormat(query), completion));
    server.open(protocol, request.getRemoteAddr(), polling);
  }

  private void poll(Session session, PollingTransport polling, Query query, AsyncContext async) {
    var exchange = exchange(session, query, async);
    // The heart beats before any server would lose its patience, and the request ends with it.
    async.setTimeout(0);
    if (polling.poll(exchange)) {
      session
          .upgrading()
          .ifPresent(upgrade -> upgrade.releaseLater(polling, exchange, UPGRADE_TICK_MILLIS));
      session.sendSoon();
    } else {
      session.end(CloseCause.TRANSPORT_ERROR, Packet.CLOSE);
      exchange.refuse(EngineError.BAD_REQUEST);
    }
  }

  /** A poll a moment later: the new transport may have something to say that it waits for. */
  private void refuseAfterUpgrade(
      PollExchange exchange, HttpServletRequest request, AsyncContext async) throws IOException {
    if ("POST".equals(request.getMethod())) {
      refuse(EngineError.BAD_REQUEST, request, async);
    } else {
      server.schedule(() -> exchange.refuse(EngineError.BAD_REQUEST), Upgrade.POLL_GRACE_MILLIS);
    }
  }

  private void post(
      Session session,
      PollingTransport polling,
      Query query,
      HttpServletRequest request,
      AsyncContext async)
      throws IOException {
    var exchange = exchange(session, query, async);
    async.setTimeout(POST_LIMIT.toMillis());
    if (!polling.beginPost()) {
      session.end(CloseCause.TRANSPORT_ERROR, Packet.CLOSE);
      refuse(EngineError.BAD_REQUEST, request, async);
      return;
    }
    var claim = server.claimInput(query.jsonp().isPresent() ? PERCENT_ENCODED : 1);
    if (request.getContentLengthLong() > claim.max()) {
      // There is no need to keep the beginning of it.
      claim.close();
    }
    var post = new Post(session, polling, query, isBinary(request), exchange);
    new PostBody(async, claim, post).read();
  }

  private static boolean isBinary(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.startsWith(FramedPayload.FORMAT.contentType());
  }

  private PollExchange exchange(Session session, Query query, AsyncContext async) {
    return new PollExchange(async, session.protocol().answerFormat(query), completion);
  }

  /** When the body has been read: some servers break off a connection whose request has more. */
  private void refuse(EngineError error, HttpServletRequest request, AsyncContext async)
      throws IOException {
    var exchange = new PollExchange(async, SeparatedPayload.FORMAT, completion);
    async.setTimeout(POST_LIMIT.toMillis());
    if ("POST".equals(request.getMethod())) {
      var nothing = server.claimInput();
      nothing.close();
      new PostBody(async, nothing, new Refusal(exchange, error)).read();
    } else {
      exchange.refuse(error);
    }
  }

  /** What becomes of the body of a request that is refused. */
  private record Refusal(PollExchange exchange, EngineError error) implements PostBody.Reader {

    @Override
    public void whole(ByteBuffer body) {
      exchange.refuse(error);
    }

    @Override
    public void tooLong() {
      exchange.refuse(error);
    }

    @Override
    public void broken() {
      exchange.refuse(error);
    }
  }

  /** What becomes of a POST. */
  private record Post(
      Session session,
      PollingTransport polling,
      Query query,
      boolean isBinary,
      PollExchange exchange)
      implements PostBody.Reader {

    @Override
    public void whole(ByteBuffer body) {
      try {
        session
            .protocol()
            .bodyFormat(query, isBinary)
            .decode(body, packet -> session.receive(packet, polling));
      } catch (MalformedPacket | RuntimeException e) {
        LOG.log(DEBUG, "session " + session.id() + " posted what is no payload", e);
        session.end(CloseCause.PARSE_ERROR, Packet.CLOSE);
        exchange.refuse(EngineError.BAD_REQUEST);
        return;
      }
      // Before the answer, since the next may follow as soon as that is there.
      polling.endPost();
      // As HTML and not as text, which some browsers offered to download.
      exchange.answer(200, "text/html", US_ASCII.encode("ok"), failure -> {});
    }

    @Override
    public void tooLong() {
      polling.endPost();
      // With words, since GlassFish makes 200 of it where there are none.
      exchange.answer(413, "text/plain", US_ASCII.encode("Payload too large."), failure -> {});
    }

    @Override
    public void broken() {
      session.end(CloseCause.TRANSPORT_ERROR, Packet.CLOSE);
      exchange.refuse(EngineError.BAD_REQUEST);
    }
  }
}
