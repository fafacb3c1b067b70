package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunEventTest {

  /** Who takes events apart, by a chain of instanceof, knows them all: see Chunk. */
  @Test
  void thereAreFiveKindsOfEvents() {
    assertThat(RunEvent.class.getPermittedSubclasses())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder("Queued", "Started", "Entered", "Output", "Ended");
  }
}
