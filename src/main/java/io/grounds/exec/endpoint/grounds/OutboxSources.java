package io.grounds.exec.endpoint.grounds;

import io.grounds.exec.endpoint.RunFeed;
import io.grounds.exec.run.Journal.Mark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an {@link Outbox} takes its chunks from, in order: the client's runs one after the other,
 * and between their events the refusals of requests. Guarded by its outbox.
 */
final class OutboxSources {

  /** One chunk, or the events of a run up to a mark. */
  private record Source(@Nullable Chunk chunk, @Nullable RunFeed feed, Mark upTo) {

    /** Whether more of the run comes behind a chunk. */
    boolean isPart() {
      return !upTo.equals(Mark.END);
    }
  }

  private final Deque<Source> sources = new ArrayDeque<>(2);
  private boolean details;

  /** From now on chunks say more than the original did. */
  void tellDetails() {
    details = true;
  }

  /** Adds a run; closes its feed when all of it is read. */
  void add(RunFeed feed) {
    sources.add(new Source(null, feed, Mark.END));
  }

  /** Adds a chunk behind all that has happened to the run before it until now. */
  void add(Chunk chunk) {
    var last = sources.peekLast();
    if (last == null || last.feed() == null) {
      sources.add(new Source(chunk, null, Mark.END));
      return;
    }
    sources.removeLast();
    sources.add(new Source(null, last.feed(), last.feed().mark()));
    sources.add(new Source(chunk, null, Mark.END));
    sources.add(last);
  }

  /** Takes the next chunk, with as much output at most. */
  Optional<Chunk> next(int maxBytes) {
    for (var source = sources.peek(); source != null; source = sources.peek()) {
      if (source.feed() == null) {
        return Optional.ofNullable(sources.remove().chunk());
      }
      var item = next(source.feed(), source.upTo(), maxBytes);
      if (item.isPresent()) {
        var chunk = Chunk.of(item.get(), details);
        if (chunk.isPresent()) {
          return chunk;
        }
      } else if (source.feed().isAtEnd() || source.isPart()) {
        sources.remove();
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What waits, in bytes, roughly; 0 where that is nothing. */
  long size() {
    long size = 0;
    for (var source : sources) {
      if (source.chunk() != null) {
        size += source.chunk().size();
      } else if (source.feed() != null && !source.isPart()) {
        size += source.feed().unreadBytes();
      }
    }
    return size;
  }

  /** Whether the journals of all runs together took too much memory when one of these grew. */
  boolean isOverBudget() {
    for (var source : sources) {
      if (source.feed() != null && source.feed().isOverBudget()) {
        return true;
      }
    }
    return false;
  }

  /** Forgets everything. */
  void clear() {
    for (var source : sources) {
      if (source.feed() != null) {
        source.feed().close();
      }
    }
    sources.clear();
  }

  private static Optional<RunFeed.Item> next(RunFeed feed, Mark upTo, int maxBytes) {
    var item = feed.next(maxBytes, upTo);
    if (feed.isAtEnd()) {
      feed.close();
    }
    return item;
  }
}
