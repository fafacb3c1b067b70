package io.grounds.exec.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentRequestsTest {

  private final ManualClock clock = new ManualClock();
  private final RecentRequests recent = new RecentRequests(clock);

  @Test
  void whoeverLeftWhileItsProgramRanIsKnownByItsAddress() {
    recent.left(Visitor.from("a"), 7, true);
    assertThat(recent.lastOf(Visitor.from("b"))).isEmpty();
    assertThat(recent.lastOf(Visitor.from("a"))).contains(7L);
  }

  @Test
  void oneThatLeftIsFoundOnce() {
    recent.left(Visitor.from("a"), 7, true);
    recent.left(Visitor.from("a"), 8, true);
    assertThat(recent.lastOf(Visitor.from("a"))).contains(7L);
    assertThat(recent.lastOf(Visitor.from("a"))).contains(8L);
    assertThat(recent.lastOf(Visitor.from("a"))).isEmpty();
  }

  @Test
  void whoeverWaitedForTheEndIsKnownByItsSecretAlone() {
    recent.left(new Visitor(Caller.at("a"), Optional.empty(), Optional.of("secret")), 7, false);
    assertThat(recent.lastOf(Visitor.from("a"))).isEmpty();
    assertThat(
            recent.lastOf(new Visitor(Caller.at("b"), Optional.of("secret"), Optional.of("new"))))
        .contains(7L);
  }

  @Test
  void anAddressThatIsNotKnownIsNobodys() {
    recent.left(Visitor.from(""), 7, true);
    assertThat(recent.lastOf(Visitor.from(""))).isEmpty();
  }

  @Test
  void aMomentLaterNobodyIsRemembered() {
    recent.left(Visitor.from("a"), 7, true);
    clock.advance(RequestInterval.LENGTH.plus(Duration.ofNanos(1)));
    assertThat(recent.lastOf(Visitor.from("a"))).isEmpty();
  }
}
