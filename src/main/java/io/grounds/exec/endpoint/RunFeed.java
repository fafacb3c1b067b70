package io.grounds.exec.endpoint;

import io.grounds.exec.run.Journal;
import io.grounds.exec.run.Journal.Entry;
import io.grounds.exec.run.Journal.Mark;
import io.grounds.exec.run.JournalReader;
import io.grounds.exec.run.RunEvent;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Ended;
import io.grounds.exec.run.RunEvent.Output;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Reads a run's {@link Journal} for an endpoint that sends text: output is decoded as UTF-8, and a
 * character whose bytes came in two parts arrives whole. Not thread-safe; does not block; its owner
 * closes it.
 */
public final class RunFeed implements AutoCloseable {

  private final JournalReader reader;
  private final Map<Channel, Utf8Text> texts = new EnumMap<>(Channel.class);
  private final Queue<Item> pending = new ArrayDeque<>(0);
  private boolean isAtEnd;

  /**
   * Reads all that happens from now on.
   *
   * @param onNews called when there is more to read; see {@link Journal#read}
   */
  public RunFeed(Journal journal, Runnable onNews) {
    for (var channel : Channel.values()) {
      texts.put(channel, new Utf8Text());
    }
    this.reader = journal.read(onNews);
  }

  /**
   * What happened.
   *
   * @param text what an {@link Output} says; empty for any other event
   */
  public record Item(RunEvent event, String text) {}

  /**
   * Reads on.
   *
   * @param maxBytes most output that is returned at once
   * @param upTo nothing that happened after this is returned
   * @return empty where nothing more has happened
   */
  public Optional<Item> next(int maxBytes, Mark upTo) {
    while (pending.isEmpty()) {
      var entry = reader.next(maxBytes, upTo);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      take(entry.get());
    }
    return poll();
  }

  /** The position behind everything that has happened until now. */
  public Mark mark() {
    return reader.mark();
  }

  /** Whether the run's last event was read. */
  public boolean isAtEnd() {
    return isAtEnd;
  }

  /** What it has not read yet, in bytes; 0 where that is nothing. */
  public long unreadBytes() {
    return reader.unreadBytes() + pending.size();
  }

  /** Whether all journals together took too much memory when this one grew. */
  public boolean isOverBudget() {
    return reader.isOverBudget();
  }

  /** Reads no more. Idempotent. */
  @Override
  public void close() {
    reader.close();
  }

  private void take(Entry entry) {
    if (entry.event() instanceof Output output) {
      addText(output, text(output.channel()).add(output.bytes()));
      return;
    }
    if (entry.event() instanceof Ended ended && ended.report().exit().isPresent()) {
      // What the program wrote last may be the beginning of a character.
      texts.forEach(
          (channel, text) -> addText(new Output(channel, ByteBuffer.allocate(0)), text.end()));
    }
    pending.add(new Item(entry.event(), ""));
  }

  private void addText(Output output, String text) {
    if (!text.isEmpty()) {
      pending.add(new Item(output, text));
    }
  }

  private Optional<Item> poll() {
    var item = Optional.ofNullable(pending.poll());
    isAtEnd |= item.filter(each -> each.event() instanceof Ended).isPresent();
    return item;
  }

  private Utf8Text text(Channel channel) {
    return Optional.ofNullable(texts.get(channel)).orElseThrow();
  }
}
