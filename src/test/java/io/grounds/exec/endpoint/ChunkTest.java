package io.grounds.exec.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.RunEvent;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Exited;
import io.grounds.exec.run.RunEvent.Failed;
import io.grounds.exec.run.RunEvent.Output;
import io.grounds.exec.run.RunEvent.Queued;
import io.grounds.exec.run.RunEvent.Started;
import io.grounds.exec.run.RunEvent.Stopped;
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
    assertThat(json(new Exited(0))).isEqualTo("{\"stream\":\"status\",\"chunk\":0}");
    assertThat(json(new Stopped())).isEqualTo("{\"stream\":\"stop\",\"chunk\":\"\"}");
    assertThat(json(new Failed("No."))).isEqualTo("{\"stream\":\"error\",\"chunk\":\"No.\"}");
  }

  @Test
  void whatTheOriginalDidNotKnowIsNotSent() {
    assertThat(Chunk.of(new Queued(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "127,127", "128,-128", "137,-119", "254,-2", "255,-1"})
  void statusIsTheExitCodeMinus256From128Up(int exitCode, int status) {
    assertThat(Chunk.of(new Exited(exitCode))).contains(new Chunk("status", status));
  }

  private static String json(RunEvent event) {
    return new ChunkEncoder().encode(Chunk.of(event).orElseThrow());
  }
}
