package io.grounds.exec.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.memory.HeapBudgets;
import io.grounds.exec.run.ActiveRun;
import io.grounds.exec.run.Caller;
import io.grounds.exec.run.Events;
import io.grounds.exec.run.FakeSandbox;
import io.grounds.exec.run.Limits;
import io.grounds.exec.run.ManualClock;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.RunnerRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class HealthTest {

  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final ManualClock clock = new ManualClock();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final RunnerRegistry registry =
      new RunnerRegistry(
          new FakeSandbox(),
          new Limits(Duration.ofSeconds(10), 1024, 4, 4),
          tasks::add,
          clock,
          HeapBudgets.ofHeap(8 << 20));
  private final Health health = health("");

  @Test
  void itIsReadyOnceAnExampleWasReallyRun() {
    assertThat(health.state().sentence()).isEqualTo("The engine has not been asked yet.");
    health.look(true);
    assertThat(health.state().sentence()).isEqualTo("No program has been run yet.");

    tasks.remove().run();
    assertThat(health.state()).isEqualTo(new Health.State(true, "Programs are run."));
  }

  @Test
  void anOperatorSeesThatItIsNoClients() {
    health.look(true);
    assertThat(registry.active()).extracting(ActiveRun::client).containsExactly("health");
  }

  @Test
  void itDoesNotTryAgainWhileAProgramRunsOrWasRunNotLongAgo() {
    health.look(true);
    health.look(true);
    assertThat(tasks).hasSize(1);
    tasks.remove().run();

    clock.advance(INTERVAL.minusNanos(1));
    health.look(true);
    assertThat(tasks).isEmpty();
    clock.advance(Duration.ofNanos(1));
    health.look(true);
    assertThat(tasks).hasSize(1);
  }

  @Test
  void aClientsProgramTellsAsMuch() {
    health.look(true);
    tasks.clear();
    registry.submit(new Program("fake", "exit 1"), Caller.at(""), new Events());
    tasks.remove().run();
    assertThat(health.state().isReady()).isTrue();
  }

  @Test
  void whatDidNotStartProvesNothing() {
    health.look(true);
    tasks.clear();
    for (var program : new String[] {"fail", "vanish"}) {
      registry.submit(new Program("fake", program), Caller.at(""), new Events());
      tasks.remove().run();
    }
    registry.submit(new Program("klingon", ""), Caller.at(""), new Events());
    tasks.remove().run();
    assertThat(health.state().isReady()).isFalse();
  }

  @Test
  void itIsNotReadyWhenNothingWasRunForTwoIntervals() {
    health.look(true);
    tasks.remove().run();
    clock.advance(INTERVAL.multipliedBy(2).plusSeconds(1));
    assertThat(health.state().sentence()).isEqualTo("The last program was run 121 s ago.");
  }

  @Test
  void itIsNotReadyWhileTheEngineIsDownOrTheServerIsDrained() {
    health.look(true);
    tasks.remove().run();
    health.look(false);
    assertThat(health.state()).isEqualTo(new Health.State(false, "The engine does not answer."));
    health.look(true);
    assertThat(health.state().isReady()).isTrue();

    registry.pause();
    assertThat(health.state().isReady()).isFalse();
    registry.resume();
    assertThat(health.state().isReady()).isTrue();
  }

  @Test
  void theLanguageThatIsSetIsTheOneThatIsTried() {
    health("klingon").look(true);
    assertThat(tasks).isEmpty();
    health("fake").look(true);
    assertThat(tasks).hasSize(1);
  }

  private Health health(String language) {
    return new Health(registry, new HealthOptions(language, INTERVAL), clock);
  }
}
