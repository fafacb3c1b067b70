package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RunEventTest {

  @Test
  void theTerminalEventsAreTheThreeWaysToEnd() {
    assertThat(RunEvent.class.getPermittedSubclasses())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder("Queued", "Started", "Output", "Exited", "Stopped", "Failed");
    assertThat(Set.of(new RunEvent.Exited(0), new RunEvent.Stopped(), new RunEvent.Failed("")))
        .allMatch(RunEvent::isTerminal);
    assertThat(
            Set.of(
                new RunEvent.Queued(1),
                new RunEvent.Started(),
                new RunEvent.Output(RunEvent.Channel.STDOUT, "")))
        .noneMatch(RunEvent::isTerminal);
  }
}
