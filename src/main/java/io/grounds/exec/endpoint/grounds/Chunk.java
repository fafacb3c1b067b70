package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.endpoint.RunFeed.Item;
import io.grounds.exec.run.Exit;
import io.grounds.exec.run.RunEvent.Ended;
import io.grounds.exec.run.RunEvent.Entered;
import io.grounds.exec.run.RunEvent.Output;
import io.grounds.exec.run.RunEvent.Queued;
import io.grounds.exec.run.RunEvent.Started;
import io.grounds.exec.socketio.Arguments;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a client, as the original wrote it: {@code {"stream":"stdout","chunk":"42\n"}}. See
 * docs/protocol.md.
 *
 * @param stream {@code start}, {@code stdout}, {@code stderr}, {@code status}, {@code error} or
 *     {@code stop}; for clients that ask for details {@code queue} and {@code phase} too
 * @param chunk a number for {@code status} and {@code queue}, text for all others
 * @param report with the last answer, for clients that ask for details
 */
@JsonbPropertyOrder({"stream", "chunk", "report"})
public record Chunk(String stream, Object chunk, @Nullable Map<String, Object> report) {

  private static final JsonBuilderFactory FACTORY = Json.createBuilderFactory(Map.of());

  Chunk(String stream, Object chunk) {
    this(stream, chunk, null);
  }

  /**
   * What a client is told of an event.
   *
   * @param details whether the client asked for more than the original told
   */
  static Optional<Chunk> of(Item item, boolean details) {
    var event = item.event();
    if (event instanceof Output output) {
      return Optional.of(new Chunk(lowerCase(output.channel()), item.text()));
    } else if (event instanceof Started) {
      return Optional.of(new Chunk("start", ""));
    } else if (event instanceof Ended ended) {
      var ending = ending(ended);
      return Optional.of(
          details ? new Chunk(ending.stream, ending.chunk, Details.of(ended)) : ending);
    } else if (event instanceof Queued queued) {
      return details ? Optional.of(new Chunk("queue", queued.position())) : Optional.empty();
    } else if (event instanceof Entered entered) {
      return details
          ? Optional.of(new Chunk("phase", lowerCase(entered.phase())))
          : Optional.empty();
    }
    throw new AssertionError(event);
  }

  /** As the event of that name carries it. */
  Arguments toArguments() {
    var fields = FACTORY.createObjectBuilder().add("stream", stream);
    if (chunk instanceof Integer number) {
      fields.add("chunk", number);
    } else {
      fields.add("chunk", String.valueOf(chunk));
    }
    if (report != null) {
      fields.add("report", FACTORY.createObjectBuilder(report));
    }
    return Arguments.of(fields.build());
  }

  /** Memory that it takes, in characters, roughly. */
  int size() {
    return Outbox.CHUNK_SIZE + (chunk instanceof String text ? text.length() : 0);
  }

  static Chunk error(String sentence) {
    return new Chunk("error", sentence);
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Chunk ending(Ended ended) {
    return switch (ended.cause()) {
      case EXITED, SIGNAL ->
          new Chunk("status", ended.report().exit().map(Chunk::status).orElseThrow());
      case STOPPED -> new Chunk("stop", "");
      default -> error(ended.sentence());
    };
  }

  /** The exit code as a signed byte, which is how the original told it. */
  private static int status(Exit exit) {
    return exit.code() >= 128 ? exit.code() - 256 : exit.code();
  }
}
