package io.grounds.exec.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

  private final Acknowledgements acknowledgements = new Acknowledgements();
  private final List<String> told = new ArrayList<>();

  @Test
  void whoeverAskedIsToldOnce() {
    long first = ask("first");
    long second = ask("second");
    receive(second);
    receive(second);
    receive(first);
    assertThat(told).containsExactly("second [1]", "first [1]");
  }

  @Test
  void whatNobodyAskedForIsNobodysToHear() {
    receive(1L);
    long asked = ask("first");
    receive(asked + 1);
    receive(null);
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsForgottenIsNotTakenForWhatIsAskedAfterwards() {
    long before = ask("before");
    acknowledgements.forget();
    long after = ask("after");
    receive(before);
    assertThat(told).isEmpty();
    receive(after);
    assertThat(told).containsExactly("after [1]");
  }

  private long ask(String name) {
    return acknowledgements.ask(
        answer -> {
          assertThat(Thread.holdsLock(acknowledgements)).isFalse();
          told.add(name + " " + answer.values());
        });
  }

  private void receive(@Nullable Long number) {
    var answer = Json.createArrayBuilder().add(1).build();
    acknowledgements.receive(new Packet(PacketType.ACK, "/", number, answer, List.of()));
  }
}
