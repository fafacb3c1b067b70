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
import io.grounds.exec.run.RunId;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.run.Signal;
import io.grounds.exec.run.TerminalSize;
import io.grounds.exec.sandbox.launcher.Launch;
import io.grounds.exec.sandbox.launcher.LaunchedProgram;
import io.grounds.exec.sandbox.launcher.LauncherReport;
import io.grounds.exec.sandbox.pool.Standby;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One container with the launcher in it, from its creation to its removal. It is given one program
 * in its life. Thread-safe; its maker closes it.
 */
final class LaunchedContainer implements Execution, Standby {

  private static final System.Logger LOG = System.getLogger(LaunchedContainer.class.getName());

  private final Engine engine;
  private final Reaper reaper;
  private final String id;
  private final Language language;

  private final AttachStream attached = new AttachStream(this::read);
  private final LaunchedProgram launcher = new LaunchedProgram(attached::send);
  private final CompletableFuture<Void> ended = launcher.report().handle((how, failure) -> null);
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean killed;

  /** Takes over a container that was created and not started. */
  LaunchedContainer(Engine engine, Reaper reaper, String id, Language language) {
    this.engine = engine;
    this.reaper = reaper;
    this.id = id;
    this.language = language;
    var unused = attached.ended().whenComplete((end, failure) -> gone(failure));
  }

  /** Starts the launcher. Blocks until the engine has; not until the launcher waits. */
  void start() throws InterruptedException {
    // Attached first: output that comes earlier would be lost.
    engine.attach(id, true, attached);
    engine.control().startContainerCmd(id).exec();
  }

  /** Sends the program. Does not block; called once at most. */
  void run(Launch program) {
    launcher.run(program);
  }

  /** Names the container after its run, if that goes on. Blocks for a call to the engine. */
  void nameAfter(RunId run) {
    if (ended.isDone() || closed.get()) {
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
  public CompletableFuture<LauncherReport> ready() {
    return launcher.ready();
  }

  @Override
  public CompletableFuture<LauncherReport> warm() {
    return launcher.warm();
  }

  @Override
  public Language language() {
    return language;
  }

  @Override
  public EffectiveLimits limits() {
    return launcher.limits();
  }

  @Override
  public boolean hasBegun() {
    return launcher.hasBegun();
  }

  @Override
  public Set<Verb> verbs() {
    return launcher.verbs();
  }

  @Override
  public int writeStdin(ByteBuffer bytes) {
    return launcher.writeStdin(bytes);
  }

  @Override
  public void endStdin() {
    launcher.endStdin();
  }

  @Override
  public void signal(Signal signal) {
    launcher.signal(signal);
  }

  @Override
  public void resize(TerminalSize size) {
    launcher.resize(size);
  }

  @Override
  public CompletableFuture<Void> ended() {
    return ended;
  }

  @Override
  public Exit exit() throws InterruptedException {
    try {
      return launcher.report().get().toExit();
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

  /** The launcher exits when its stdin ends, and the kernel ends all other processes with it. */
  @Override
  public void kill() {
    if (!ended.isDone()) {
      killed = true;
      attached.close();
      launcher.lost(new SandboxException(id + " was killed"));
    }
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    kill();
    // Closed before the removal: an attach stream that is not read keeps a container alive.
    attached.close();
    reaper.remove(id);
  }

  /** The engine learns of a container's end a little later than its stream ends. */
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
      launcher.read(bytes);
    } else {
      var complaint = StandardCharsets.UTF_8.decode(bytes);
      launcher.lost(new SandboxException("the launcher of " + id + " complains: " + complaint));
    }
  }

  private void gone(@Nullable Throwable failure) {
    // After a regular end there is nothing to tell, and an exception would cost time.
    if (!launcher.isOver()) {
      launcher.lost(new SandboxException("the launcher of " + id + " is gone", failure));
    }
  }
}
