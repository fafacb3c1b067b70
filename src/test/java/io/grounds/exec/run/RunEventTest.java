package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunEventTest {

  /** A chain of instanceof has to handle every kind of event: see Chunk. */
  @Test
  void thereAreFiveKindsOfEvents() {
    assertThat(RunEvent.class.getPermittedSubclasses())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder("Queued", "Started", "Entered", "Output", "Ended");
  }
}
