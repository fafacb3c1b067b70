package io.grounds.exec.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.run.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class UnsentTest {

  private final Unsent unsent = new Unsent();
  private final List<String> told = new ArrayList<>();

  @Test
  void whatHasLeftIsToldOnce() {
    var first = unsent.add(() -> told.add("first"));
    var second = unsent.add(() -> told.add("second"));
    second.run();
    second.run();
    first.run();
    assertThat(told).containsExactly("second", "first");
    assertThat(unsent.take()).isEmpty();
  }

  @Test
  void whatIsTakenIsNotTheConnectionsToTell() {
    var sent = unsent.add(() -> told.add("sent"));
    var taken = unsent.take();
    sent.run();
    assertThat(told).isEmpty();

    taken.forEach(Runnable::run);
    assertThat(told).containsExactly("sent");
  }

  @RepeatedTest(50)
  void whatLeavesWhileTheConnectionIsLostIsToldOnce() throws Exception {
    var times = new AtomicInteger();
    var sent = unsent.add(times::incrementAndGet);
    var leaving = CompletableFuture.runAsync(sent);
    unsent.take().forEach(Runnable::run);
    Patience.get(leaving);
    assertThat(times).hasValue(1);
  }
}
