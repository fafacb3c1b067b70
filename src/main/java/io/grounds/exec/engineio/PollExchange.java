package io.grounds.exec.engineio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.grounds.exec.engineio.protocol.EngineError;
import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.PayloadFormat;
import io.grounds.exec.web.Completion;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request, from when it came until it is answered, once. No thread waits for it, nor for its
 * client to take the answer. Not thread-safe: the caller that took it from its transport answers
 * it.
 */
final class PollExchange {

  private final AsyncContext async;
  private final PayloadFormat format;
  private final Completion completion;

  PollExchange(AsyncContext async, PayloadFormat format, Completion completion) {
    this.async = async;
    this.format = format;
    this.completion = completion;
  }

  /** Answers with packets. */
  void answer(List<Packet> packets, Consumer<@Nullable Throwable> done) {
    answer(200, format.contentType(), format.encode(packets), done);
  }

  /** Answers with an error. */
  void refuse(EngineError error) {
    answer(error.status(), EngineFilter.JSON, US_ASCII.encode(error.json()), failure -> {});
  }

  /**
   * Answers.
   *
   * @param done told when the answer has been written, or why not
   */
  void answer(int status, String contentType, ByteBuffer body, Consumer<@Nullable Throwable> done) {
    try {
      var response = (HttpServletResponse) async.getResponse();
      response.setStatus(status);
      response.setContentType(contentType);
      response.setContentLength(body.remaining());
      var out = response.getOutputStream();
      out.setWriteListener(new Writing(out, body, done));
    } catch (IOException | IllegalStateException e) {
      // The client is gone, and the server has ended the request.
      done.accept(e);
    }
  }

  private final class Writing implements WriteListener {

    private final ServletOutputStream out;
    private final ByteBuffer body;
    private final Consumer<@Nullable Throwable> done;
    private boolean isOver;

    Writing(ServletOutputStream out, ByteBuffer body, Consumer<@Nullable Throwable> done) {
      this.out = out;
      this.body = body;
      this.done = done;
    }

    @Override
    public void onWritePossible() throws IOException {
      while (!isOver && out.isReady()) {
        if (!body.hasRemaining()) {
          end(null);
          return;
        }
        out.write(body.array(), body.arrayOffset() + body.position(), body.remaining());
        body.position(body.limit());
      }
    }

    @Override
    public void onError(Throwable failure) {
      end(failure);
    }

    private void end(@Nullable Throwable failure) {
      if (!isOver) {
        isOver = true;
        completion.complete(async);
        done.accept(failure);
      }
    }
  }
}
