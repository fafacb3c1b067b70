package io.grounds.exec.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.memory.MemoryBudget;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Ended;
import io.grounds.exec.run.RunEvent.Started;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** A journal without a run, which a test writes itself. */
public record WrittenJournal(Journal journal) {

  public WrittenJournal(Clock clock, MemoryBudget budget) {
    this(new Journal(clock, budget));
  }

  public void started() {
    journal.add(new Started());
  }

  public void write(Channel channel, String text) {
    write(channel, ByteBuffer.wrap(text.getBytes(UTF_8)));
  }

  public void write(Channel channel, ByteBuffer bytes) {
    journal.write(channel, bytes);
  }

  public void exited(int code) {
    var none = Optional.<Duration>empty();
    var times = new Report.Times(none, none, none, none, none);
    var exit = new Exit(Exit.Ending.CODE, code, false, Optional.empty());
    journal.add(new Ended(Cause.EXITED, "", new Report(Optional.of(exit), 0, 0, times)));
  }
}
