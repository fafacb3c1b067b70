package io.grounds.exec.run;

import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Ended;
import io.grounds.exec.run.RunEvent.Entered;
import io.grounds.exec.run.RunEvent.Phase;
import io.grounds.exec.run.RunEvent.Queued;
import io.grounds.exec.run.RunEvent.Started;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One run, from the request to its one terminal event. Exit, stop, limits and faults race to {@link
 * #end} it: the first counts, the others do nothing, and no event follows. A lock decides, not a
 * compare-and-set, because the same lock keeps output that is on its way before the end.
 *
 * <p>Thread-safe. What happens is in its {@link Journal}, one event at a time and in order; the
 * journal's readers are told under the run's lock, so they must neither block nor call back into
 * the run.
 */
public final class Run {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9._-]{1,64}");

  private final RunId id;
  private final Program program;
  private final Caller caller;
  private final long outputLimitBytes;
  private final Journal journal;

  private final CompletableFuture<Ended> ended = new CompletableFuture<>();

  // Guarded by this; the journal is written under the lock, which decides the order.
  private final RunTimes times;
  private long outputBytes;
  private long droppedBytes;
  private int lastPosition = Integer.MAX_VALUE;
  private boolean hasStarted;
  private @Nullable Language language;

  /** Written under the lock, and read without it where a thread must not wait for that. */
  private volatile boolean over;

  Run(
      RunId id,
      Program program,
      Caller caller,
      long outputLimitBytes,
      Clock clock,
      Journal journal) {
    this.id = id;
    this.program = program;
    this.caller = caller;
    this.outputLimitBytes = outputLimitBytes;
    this.journal = journal;
    this.times = new RunTimes(clock);
  }

  public RunId id() {
    return id;
  }

  /** Ends the run because its client wants that; its container is removed. Does not block. */
  public void stop() {
    end(Cause.STOPPED, "");
  }

  /** Receives from the sandbox what the program does. */
  Sandbox.OutputSink sink() {
    return new Sandbox.OutputSink() {
      @Override
      public void write(Channel channel, ByteBuffer bytes) {
        Run.this.write(channel, bytes);
      }

      @Override
      public void entered(Phase phase) {
        Run.this.entered(phase);
      }
    };
  }

  /** What happens to it. */
  public Journal journal() {
    return journal;
  }

  /** Completes with the terminal event, after the journal has it and its readers are told. */
  public CompletableFuture<Ended> ended() {
    return ended.copy();
  }

  /** Whether its last event has been added to the journal, or is being added. Does not block. */
  boolean isOver() {
    return over;
  }

  Program program() {
    return program;
  }

  /** Tells its position in the queue, if that is lower than the one that was told last. */
  synchronized void queued(int position) {
    if (!hasStarted && !times.isPlaced() && position < lastPosition) {
      lastPosition = position;
      tell(new Queued(position));
    }
  }

  /** Gives it a place, unless it has ended; returns whether it has one now. */
  synchronized boolean place() {
    if (!over) {
      times.placed();
    }
    return !over;
  }

  synchronized boolean hasPlace() {
    return times.isPlaced();
  }

  /** Empty if it has not ended. */
  synchronized Optional<Duration> timeSinceEnd() {
    return times.sinceEnd();
  }

  /** Records the language of the started program, and tells that it runs. */
  synchronized void startedAs(Language language) {
    this.language = language;
    started();
  }

  /** Tells that the program runs, unless that was told: its first output may come sooner. */
  synchronized void started() {
    if (!hasStarted) {
      hasStarted = true;
      times.started();
      tell(new Started());
    }
  }

  /** Tells that this phase begins; it may be the first event of the program. */
  synchronized void entered(Phase phase) {
    if (!over) {
      started();
      tell(new Entered(phase));
    }
  }

  /** Takes output. Beyond the limit the run ends; what came before the limit is kept. */
  synchronized void write(Channel channel, ByteBuffer bytes) {
    if (over) {
      return;
    }
    started();
    times.wrote();
    long room = outputLimitBytes - outputBytes;
    boolean tooMuch = bytes.remaining() > room;
    var kept = tooMuch ? bytes.slice(bytes.position(), (int) room) : bytes;
    droppedBytes += tooMuch ? bytes.remaining() - room : 0;
    outputBytes += kept.remaining();
    journal.write(channel, kept);
    if (tooMuch) {
      end(Cause.OUTPUT, Cause.OUTPUT.sentence());
    }
  }

  /** Ends the run for this cause, unless it has ended. */
  void end(Cause cause, String sentence) {
    end(cause, sentence, Optional.empty());
  }

  /**
   * Ends the run for this cause, unless it has ended.
   *
   * @param exit how the program ended; empty if that is not known
   */
  void end(Cause cause, String sentence, Optional<Exit> exit) {
    end(cause, Optional.empty(), sentence, exit);
  }

  /** Ends the run because it is refused or cut short by the server, unless it has ended already. */
  void end(Cause cause, Refusal refusal) {
    end(cause, Optional.of(refusal), refusal.sentence(), Optional.empty());
  }

  /** Ends the run because its request is refused, unless it has ended already. */
  void refuse(InvalidRun why) {
    end(Cause.REFUSED, Optional.of(why.refusal()), why.sentence(), Optional.empty());
  }

  private synchronized void end(
      Cause cause, Optional<Refusal> refusal, String sentence, Optional<Exit> exit) {
    if (over) {
      return;
    }
    var usage = exit.flatMap(Exit::usage);
    long dropped = droppedBytes + usage.map(Usage::droppedBytes).orElse(0L);
    var report = new Report(exit, outputBytes, dropped, times.toTimes(usage));
    var event = new Ended(cause, refusal, sentence, report);
    over = true;
    times.ended();
    try {
      journal.add(event);
    } finally {
      // Even where a reader of the journal fails, the run has ended.
      ended.complete(event);
    }
  }

  synchronized ActiveRun toActive() {
    return new ActiveRun(id, wantedLanguage(), caller.label(), times.age(), times.isPlaced());
  }

  synchronized FinishedRun toFinished(Ended event, Optional<Duration> removal) {
    return new FinishedRun(
        id, Optional.ofNullable(language), wantedLanguage(), times.requested(), event, removal);
  }

  /** Only a well-formed name: logs must not contain arbitrary text of a client. */
  private String wantedLanguage() {
    var wanted = program.language();
    return LANGUAGE.matcher(wanted).matches() ? wanted : "(no language)";
  }

  private synchronized void tell(RunEvent event) {
    if (!over) {
      journal.add(event);
    }
  }
}
