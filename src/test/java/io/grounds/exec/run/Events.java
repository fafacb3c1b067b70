package io.grounds.exec.run;

import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A listener that remembers, and that can be waited for. */
public final class Events implements Consumer<RunEvent> {

  private final List<RunEvent> seen = new ArrayList<>();

  @Override
  public synchronized void accept(RunEvent event) {
    seen.add(event);
    notifyAll();
  }

  public synchronized List<RunEvent> seen() {
    return List.copyOf(seen);
  }

  public List<RunEvent> terminal() {
    return seen().stream().filter(RunEvent::isTerminal).toList();
  }

  public String text(Channel channel) {
    return seen().stream()
        .filter(event -> event instanceof Output output && output.channel() == channel)
        .map(event -> ((Output) event).text())
        .collect(Collectors.joining());
  }

  /** Blocks until such an event is there; fails where none comes. */
  public synchronized void await(Predicate<RunEvent> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
    while (seen.stream().noneMatch(wanted)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no such event, only " + seen);
      }
      wait(100);
    }
  }

  public void awaitStarted() throws InterruptedException {
    await(event -> event instanceof RunEvent.Started);
  }

  public void awaitTerminal() throws InterruptedException {
    await(RunEvent::isTerminal);
  }
}
