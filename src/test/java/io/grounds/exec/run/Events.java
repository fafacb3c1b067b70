package io.grounds.exec.run;

import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Ended;
import io.grounds.exec.run.RunEvent.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A listener that remembers, and that can be waited for. */
public final class Events implements Consumer<RunEvent> {

  /** A program's own end, as a test says it. */
  public record Exited(int code) {}

  /** A run stopped by its client. */
  public record Stopped() {}

  /** Any other end. */
  public record Failed(String sentence) {}

  private final List<Object> seen = new ArrayList<>();

  @Override
  public synchronized void accept(RunEvent event) {
    seen.add(event instanceof Ended ended ? end(ended) : event);
    notifyAll();
  }

  /** Events, where the last is told in short: {@link Exited}, {@link Stopped}, {@link Failed}. */
  public synchronized List<Object> seen() {
    return List.copyOf(seen);
  }

  public List<Object> terminal() {
    return seen().stream().filter(Events::isTerminal).toList();
  }

  public String text(Channel channel) {
    return seen().stream()
        .filter(event -> event instanceof Output output && output.channel() == channel)
        .map(event -> ((Output) event).text())
        .collect(Collectors.joining());
  }

  /** Blocks until such an event is there; fails where none comes. */
  public synchronized void await(Predicate<Object> wanted) throws InterruptedException {
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
    await(Events::isTerminal);
  }

  private static boolean isTerminal(Object event) {
    return !(event instanceof RunEvent);
  }

  private static Object end(Ended ended) {
    return switch (ended.cause()) {
      case EXITED, SIGNAL -> new Exited(ended.report().exit().orElseThrow().code());
      case STOPPED -> new Stopped();
      default -> new Failed(ended.sentence());
    };
  }
}
