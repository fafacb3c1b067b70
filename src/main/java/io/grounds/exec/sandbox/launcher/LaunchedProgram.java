package io.grounds.exec.sandbox.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.run.EffectiveLimits;
import io.grounds.exec.run.Execution.Verb;
import io.grounds.exec.run.InvalidRun;
import io.grounds.exec.run.Refusal;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Phase;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.run.Signal;
import io.grounds.exec.run.TerminalSize;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The conversation with one launcher, over any pipe (docs/launcher.md): it is sent one program,
 * passes on what that writes, and reports its end. Thread-safe, does not block.
 */
public final class LaunchedProgram {

  private final Consumer<byte[]> pipe;
  private final FrameReader frames = new FrameReader(this::frame);
  private final CompletableFuture<LauncherReport> ready = new CompletableFuture<>();
  private final CompletableFuture<LauncherReport> warm = new CompletableFuture<>();
  private final CompletableFuture<LauncherReport> report = new CompletableFuture<>();

  /** Set with its program; nothing is written before that. */
  private volatile @Nullable Launch launch;

  private volatile boolean begun;

  private final StdinCredit credit = new StdinCredit();

  // Guarded by credit.
  private boolean isStdinOpen;

  /**
   * A launcher that has been sent nothing.
   *
   * @param pipe writes to the launcher's stdin, in order; must not block
   */
  public LaunchedProgram(Consumer<byte[]> pipe) {
    this.pipe = pipe;
  }

  /** Completes when the launcher waits for a program; exceptionally if it never will. */
  public CompletableFuture<LauncherReport> ready() {
    return ready;
  }

  /** Completes when the image's warm program waits too; exceptionally if it never will. */
  public CompletableFuture<LauncherReport> warm() {
    return warm;
  }

  /** Completes when the program has ended; exceptionally if its end cannot be learned. */
  public CompletableFuture<LauncherReport> report() {
    return report;
  }

  /** Whether the program, or its compiler, was seen to begin. */
  public boolean hasBegun() {
    return begun;
  }

  /** The limits of its program, which has been sent. */
  public EffectiveLimits limits() {
    return Optional.ofNullable(launch).orElseThrow().limits();
  }

  /** Sends the program; called once at most. */
  public void run(Launch program) {
    synchronized (credit) {
      launch = program;
      isStdinOpen = program.program().interactive();
      var unused = credit.take(program.stdin().length);
      pipe.accept(program.frames());
    }
  }

  /** The verbs that its program takes. */
  public Set<Verb> verbs() {
    var verbs = EnumSet.of(Verb.SIGNAL);
    var sent = launch;
    if (sent != null && sent.program().interactive()) {
      verbs.add(Verb.WRITE_STDIN);
      verbs.add(Verb.END_STDIN);
    }
    if (sent != null && sent.program().terminal().isPresent()) {
      verbs.add(Verb.RESIZE);
    }
    return verbs;
  }

  /** As {@link io.grounds.exec.run.Execution#writeStdin}. */
  public int writeStdin(ByteBuffer bytes) {
    synchronized (credit) {
      requireStdin();
      var taken = new byte[credit.take(bytes.remaining())];
      bytes.get(taken);
      pipe.accept(LauncherFrames.stdin(taken));
      return taken.length;
    }
  }

  /** As {@link io.grounds.exec.run.Execution#endStdin}. */
  public void endStdin() {
    synchronized (credit) {
      requireStdin();
      isStdinOpen = false;
      pipe.accept(LauncherFrames.endOfStdin());
    }
  }

  /** As {@link io.grounds.exec.run.Execution#signal}. */
  public void signal(Signal signal) {
    requireRunning();
    pipe.accept(LauncherFrames.signal(signal));
  }

  /** As {@link io.grounds.exec.run.Execution#resize}. */
  public void resize(TerminalSize size) {
    requireRunning();
    if (!verbs().contains(Verb.RESIZE)) {
      throw new InvalidRun(Refusal.NO_TERMINAL);
    }
    pipe.accept(LauncherFrames.resize(size));
  }

  /**
   * Reads what the launcher writes to its stdout.
   *
   * @throws SandboxException if these are no frames of a launcher
   */
  public void read(ByteBuffer bytes) {
    frames.read(bytes);
  }

  /** Whether the launcher has reported everything that it ever will. */
  public boolean isOver() {
    return ready.isDone() && warm.isDone() && report.isDone();
  }

  /** The launcher cannot be heard any more; what it has reported stands. */
  public void lost(SandboxException why) {
    ready.completeExceptionally(why);
    warm.completeExceptionally(why);
    report.completeExceptionally(why);
  }

  private void frame(char type, ByteBuffer payload) {
    switch (type) {
      case '1' -> write(Channel.STDOUT, payload);
      case '2' -> write(Channel.STDERR, payload);
      case 'h' -> ready.complete(LauncherReport.read(payload));
      case 'w' -> warm.complete(LauncherReport.read(payload));
      case 'p' -> entered(UTF_8.decode(payload).toString());
      case 'n' -> confirmed(payload.getInt());
      case 'x' -> report.complete(LauncherReport.read(payload));
      case 'b' -> lost(new SandboxException("the launcher gives up: " + UTF_8.decode(payload)));
      default -> {
        // A newer launcher may send more.
      }
    }
  }

  private void write(Channel channel, ByteBuffer bytes) {
    var sent = launch;
    if (sent != null) {
      sent.output().write(channel, bytes);
    }
  }

  private void entered(String phase) {
    begun = true;
    var sent = launch;
    if (sent != null) {
      sent.output().entered(phase.equals("compile") ? Phase.COMPILE : Phase.RUN);
    }
  }

  private void confirmed(int bytes) {
    synchronized (credit) {
      credit.confirm(bytes);
    }
    var sent = launch;
    if (sent != null) {
      sent.output().stdinCredit(bytes);
    }
  }

  private void requireStdin() {
    requireRunning();
    if (!isStdinOpen) {
      throw new InvalidRun(Refusal.STDIN_CLOSED);
    }
  }

  private void requireRunning() {
    if (report.isDone()) {
      throw new InvalidRun(Refusal.RUN_ENDED);
    }
  }
}
