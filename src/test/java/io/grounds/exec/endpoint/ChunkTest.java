package io.grounds.exec.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Cause;
import io.grounds.exec.run.Exit;
import io.grounds.exec.run.Exit.Ending;
import io.grounds.exec.run.Report;
import io.grounds.exec.run.Report.Times;
import io.grounds.exec.run.RunEvent;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Ended;
import io.grounds.exec.run.RunEvent.Output;
import io.grounds.exec.run.RunEvent.Queued;
import io.grounds.exec.run.RunEvent.Started;
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
    assertThat(json(new Output(Channel.STDOUT, "42\n")))
        .isEqualTo("{\"stream\":\"stdout\",\"chunk\":\"42\\n\"}");
    assertThat(json(new Output(Channel.STDERR, "é😀\u2028\u0000")))
        .isEqualTo("{\"stream\":\"stderr\",\"chunk\":\"é😀\u2028\\u0000\"}");
    assertThat(json(exited(0))).isEqualTo("{\"stream\":\"status\",\"chunk\":0}");
    assertThat(json(ended(Cause.STOPPED, ""))).isEqualTo("{\"stream\":\"stop\",\"chunk\":\"\"}");
    assertThat(json(ended(Cause.REFUSED, "No.")))
        .isEqualTo("{\"stream\":\"error\",\"chunk\":\"No.\"}");
  }

  @Test
  void whatTheOriginalDidNotKnowIsNotSent() {
    assertThat(Chunk.of(new Queued(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "127,127", "128,-128", "137,-119", "254,-2", "255,-1"})
  void statusIsTheExitCodeMinus256From128Up(int exitCode, int status) {
    assertThat(Chunk.of(exited(exitCode))).contains(new Chunk("status", status));
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
    return new ChunkEncoder().encode(Chunk.of(event).orElseThrow());
  }
}
