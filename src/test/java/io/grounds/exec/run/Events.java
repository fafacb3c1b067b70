package io.grounds.exec.run;

import io.grounds.exec.endpoint.RunFeed;
import io.grounds.exec.endpoint.RunFeed.Item;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Ended;
import io.grounds.exec.run.RunEvent.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the journals of runs as text, remembers all of it, and can be waited for. */
public final class Events implements Consumer<Journal> {

  /** Text that a program wrote. */
  public record Text(Channel channel, String text) {}

  /** A program's own end, as a test says it. */
  public record Exited(int code) {}

  /** A run stopped by its client. */
  public record Stopped() {}

  /** Any other end. */
  public record Failed(String sentence) {}

  private static final int MAX_BYTES = 1 << 20;

  private final List<RunFeed> feeds = new ArrayList<>();
  private final List<Object> seen = new ArrayList<>();

  /** Follows a run; those before it have ended. */
  @Override
  public synchronized void accept(Journal journal) {
    feeds.add(new RunFeed(journal, this::read));
  }

  private synchronized void read() {
    for (var feed : feeds) {
      for (var item = next(feed); item.isPresent(); item = next(feed)) {
        seen.add(told(item.get()));
      }
    }
    notifyAll();
  }

  private static Optional<Item> next(RunFeed feed) {
    return feed.next(MAX_BYTES, Journal.Mark.END);
  }

  private static Object told(Item item) {
    if (item.event() instanceof Output output) {
      return new Text(output.channel(), item.text());
    }
    return item.event() instanceof Ended ended ? end(ended) : item.event();
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
        .filter(event -> event instanceof Text text && text.channel() == channel)
        .map(event -> ((Text) event).text())
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
    return !(event instanceof RunEvent) && !(event instanceof Text);
  }

  private static Object end(Ended ended) {
    return switch (ended.cause()) {
      case EXITED, SIGNAL -> new Exited(ended.report().exit().orElseThrow().code());
      case STOPPED -> new Stopped();
      default -> new Failed(ended.sentence());
    };
  }
}
