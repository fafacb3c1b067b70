package io.grounds.exec.endpoint.grounds;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.endpoint.RunFeed.Item;
import io.grounds.exec.run.Cause;
import io.grounds.exec.run.Exit;
import io.grounds.exec.run.Exit.Ending;
import io.grounds.exec.run.Report;
import io.grounds.exec.run.Report.Times;
import io.grounds.exec.run.RunEvent;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Ended;
import io.grounds.exec.run.RunEvent.Entered;
import io.grounds.exec.run.RunEvent.Output;
import io.grounds.exec.run.RunEvent.Phase;
import io.grounds.exec.run.RunEvent.Queued;
import io.grounds.exec.run.RunEvent.Started;
import io.grounds.exec.run.Usage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkTest {

  @Test
  void eventsAreWrittenAsTheOriginalWroteThem() {
    assertThat(json(new Started())).isEqualTo("{\"stream\":\"start\",\"chunk\":\"\"}");
    assertThat(json(Channel.STDOUT, "42\n"))
        .isEqualTo("{\"stream\":\"stdout\",\"chunk\":\"42\\n\"}");
    assertThat(json(Channel.STDERR, "é😀\u2028\u0000"))
        .isEqualTo("{\"stream\":\"stderr\",\"chunk\":\"é😀\u2028\\u0000\"}");
    assertThat(json(exited(0))).isEqualTo("{\"stream\":\"status\",\"chunk\":0}");
    assertThat(json(ended(Cause.STOPPED, ""))).isEqualTo("{\"stream\":\"stop\",\"chunk\":\"\"}");
    assertThat(json(ended(Cause.REFUSED, "No.")))
        .isEqualTo("{\"stream\":\"error\",\"chunk\":\"No.\"}");
  }

  @Test
  void whatTheOriginalDidNotKnowIsNotSent() {
    assertThat(Chunk.of(item(new Queued(1)), false)).isEmpty();
    assertThat(Chunk.of(item(new Entered(Phase.RUN)), false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "127,127", "128,-128", "137,-119", "254,-2", "255,-1"})
  void statusIsTheExitCodeMinus256From128Up(int exitCode, int status) {
    assertThat(Chunk.of(item(exited(exitCode)), false)).contains(new Chunk("status", status));
  }

  @Test
  void whoAsksForDetailsIsToldItsPlaceInTheQueue() {
    assertThat(Chunk.of(item(new Queued(3)), true)).contains(new Chunk("queue", 3));
  }

  @Test
  void whoAsksForDetailsIsToldHowFarItsProgramIs() {
    assertThat(Chunk.of(item(new Entered(Phase.COMPILE)), true))
        .contains(new Chunk("phase", "compile"));
    assertThat(Chunk.of(item(new Entered(Phase.RUN)), true)).contains(new Chunk("phase", "run"));
  }

  @Test
  void whoAsksForDetailsIsToldWhyHowMuchAndWhereTheTimeWent() {
    var usage = new Usage(ofMillis(7), ofMillis(20), ofMillis(15), 4096, 3);
    var exit = new Exit(Ending.SIGNAL, 11, false, Optional.of(usage));
    var times =
        new Times(
            Optional.of(Duration.ofNanos(1_234_567)),
            Optional.of(ofMillis(2)),
            Optional.empty(),
            Optional.of(ofMillis(15)),
            Optional.of(ofMillis(5)));
    var ended = new Ended(Cause.SIGNAL, "", new Report(Optional.of(exit), 10, 3, times));
    var expected =
        "{\"stream\":\"status\",\"chunk\":-117,\"report\":{\"cause\":\"signal\",\"signal\":11,"
            + "\"cpu\":7.0,\"wall\":20.0,\"memory\":4096,\"output\":10,\"dropped\":3,"
            + "\"times\":{\"queued\":1.234,\"container\":2.0,\"compile\":15.0,\"run\":5.0}}}";

    var chunk = Chunk.of(item(ended), true).orElseThrow();
    assertThat(new ChunkEncoder().encode(chunk)).isEqualTo(expected);
    assertThat(chunk.toArguments().values().get(0).toString()).isEqualTo(expected);
  }

  private static RunEvent exited(int code) {
    return ended(Cause.EXITED, "", new Exit(Ending.CODE, code, false, Optional.empty()));
  }

  private static RunEvent ended(Cause cause, String sentence, Exit... exit) {
    var none = Optional.<Duration>empty();
    var times = new Times(none, none, none, none, none);
    return new Ended(cause, sentence, new Report(Arrays.stream(exit).findFirst(), 0, 0, times));
  }

  private static String json(RunEvent event) {
    return new ChunkEncoder().encode(Chunk.of(item(event), false).orElseThrow());
  }

  private static String json(Channel channel, String text) {
    var item = new Item(new Output(channel, ByteBuffer.allocate(0)), text);
    return new ChunkEncoder().encode(Chunk.of(item, false).orElseThrow());
  }

  private static Item item(RunEvent event) {
    return new Item(event, "");
  }
}
