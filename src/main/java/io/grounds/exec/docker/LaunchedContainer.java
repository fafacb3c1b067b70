package io.grounds.exec.docker;

import static java.lang.System.Logger.Level.DEBUG;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import io.grounds.exec.docker.engine.AttachStream;
import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.run.EffectiveLimits;
import io.grounds.exec.run.Execution;
import io.grounds.exec.run.Exit;
import io.grounds.exec.run.Exit.Ending;
import io.grounds.exec.run.Language;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.RunEvent.Phase;
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.Sandbox.OutputSink;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.sandbox.launcher.FrameReader;
import io.grounds.exec.sandbox.launcher.LauncherReport;
import io.grounds.exec.sandbox.pool.Standby;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One container with the launcher in it, from its first breath to its removal. It is given one
 * program in its life. Thread-safe; whoever made it closes it.
 */
final class LaunchedContainer implements Execution, Standby {

  private static final System.Logger LOG = System.getLogger(LaunchedContainer.class.getName());

  private final Engine engine;
  private final Reaper reaper;
  private final String id;
  private final Language language;

  private final FrameReader frames = new FrameReader(this::frame);
  private final AttachStream attached = new AttachStream(this::read);
  private final CompletableFuture<LauncherReport> ready = new CompletableFuture<>();
  private final CompletableFuture<LauncherReport> warm = new CompletableFuture<>();
  private final CompletableFuture<LauncherReport> report = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = report.handle((how, failure) -> null);
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Nothing is written before there is a program, and so before there is a sink. */
  private volatile @Nullable OutputSink sink;

  /** Set with its program. */
  private volatile @Nullable EffectiveLimits limits;

  private volatile boolean begun;
  private volatile boolean killed;

  /** Takes the container over, which was created and not started. */
  LaunchedContainer(Engine engine, Reaper reaper, String id, Language language) {
    this.engine = engine;
    this.reaper = reaper;
    this.id = id;
    this.language = language;
    var unused = attached.ended().whenComplete((end, failure) -> gone(failure));
  }

  /** Starts the launcher. Blocks until the engine has; not until the launcher waits. */
  void start() throws InterruptedException {
    // Attached late, the first output is lost.
    engine.attach(id, true, attached);
    engine.control().startContainerCmd(id).exec();
  }

  @Override
  public CompletableFuture<LauncherReport> ready() {
    return ready;
  }

  @Override
  public CompletableFuture<LauncherReport> warm() {
    return warm;
  }

  @Override
  public Language language() {
    return language;
  }

  @Override
  public EffectiveLimits limits() {
    return Optional.ofNullable(limits).orElseThrow();
  }

  @Override
  public boolean hasBegun() {
    return begun;
  }

  @Override
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /** Hands over the program, in frames. Does not block; called once at most. */
  void run(EffectiveLimits effective, OutputSink output, byte[]... program) {
    limits = effective;
    sink = output;
    // At once, so that it is one message for the engine and for the launcher where that can be.
    var all = ByteBuffer.allocate(Arrays.stream(program).mapToInt(frame -> frame.length).sum());
    Arrays.stream(program).forEach(all::put);
    attached.send(all.array());
  }

  /** Names the container after its run, if that goes on. Blocks for a call to the engine. */
  void nameAfter(RunId run) {
    if (report.isDone() || closed.get()) {
      return;
    }
    try {
      var name = ContainerNames.of(language.id(), run);
      engine.control().renameContainerCmd(id).withName(name).exec();
    } catch (RuntimeException e) {
      LOG.log(DEBUG, run + ": its container keeps its name", e);
    }
  }

  @Override
  public Exit exit() throws InterruptedException {
    try {
      return report.get().toExit();
    } catch (ExecutionException e) {
      if (killed) {
        return new Exit(Ending.SIGNAL, 9, false, Optional.empty());
      }
      var state = lastState();
      if (Boolean.TRUE.equals(state.getOOMKilled())) {
        return new Exit(Ending.SIGNAL, 9, true, Optional.empty());
      }
      throw new SandboxException(id + " ended without a report", e.getCause());
    }
  }

  /** The launcher exits when its input ends, and the kernel ends all else with it. */
  @Override
  public void kill() {
    if (!report.isDone()) {
      killed = true;
      attached.close();
      report.completeExceptionally(new SandboxException(id + " was killed"));
    }
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    kill();
    // Closed before the removal: an attach stream that nobody reads keeps a container alive.
    attached.close();
    reaper.remove(id);
  }

  /** The engine hears of a death a little later than we do. */
  private ContainerState lastState() throws InterruptedException {
    try {
      var state = engine.control().inspectContainerCmd(id).exec().getState();
      for (int i = 0; i < 20 && Boolean.TRUE.equals(state.getRunning()); i++) {
        TimeUnit.MILLISECONDS.sleep(50);
        state = engine.control().inspectContainerCmd(id).exec().getState();
      }
      return state;
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not tell how " + id + " ended", e);
    }
  }

  private void read(Channel channel, ByteBuffer bytes) {
    if (channel == Channel.STDOUT) {
      frames.read(bytes);
    } else {
      lost(new SandboxException("the launcher complains: " + StandardCharsets.UTF_8.decode(bytes)));
    }
  }

  private void frame(char type, ByteBuffer payload) {
    switch (type) {
      case '1' -> write(Channel.STDOUT, payload);
      case '2' -> write(Channel.STDERR, payload);
      case 'h' -> ready.complete(LauncherReport.read(payload));
      case 'w' -> warm.complete(LauncherReport.read(payload));
      case 'p' -> entered(StandardCharsets.UTF_8.decode(payload).toString());
      case 'x' -> report.complete(LauncherReport.read(payload));
      case 'b' ->
          lost(
              new SandboxException(
                  "the launcher gives up: " + StandardCharsets.UTF_8.decode(payload)));
      default -> {
        // Consumed input, and what a newer launcher may tell.
      }
    }
  }

  private void entered(String phase) {
    begun = true;
    var output = sink;
    if (output != null) {
      output.entered(phase.equals("compile") ? Phase.COMPILE : Phase.RUN);
    }
  }

  private void write(Channel channel, ByteBuffer bytes) {
    var output = sink;
    if (output != null) {
      output.write(channel, bytes);
    }
  }

  /** After a program's end that is as it should be; an exception would be made for nobody. */
  private void gone(@Nullable Throwable failure) {
    if (!ready.isDone() || !warm.isDone() || !report.isDone()) {
      lost(failure);
    }
  }

  private void lost(@Nullable Throwable failure) {
    var why = new SandboxException("the launcher of " + id + " is gone", failure);
    ready.completeExceptionally(why);
    warm.completeExceptionally(why);
    report.completeExceptionally(why);
  }
}
