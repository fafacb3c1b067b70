package io.grounds.exec.docker;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.WaitContainerCondition;
import com.github.dockerjava.api.model.WaitResponse;
import io.grounds.exec.docker.engine.AttachStream;
import io.grounds.exec.docker.engine.Engine;
import io.grounds.exec.docker.engine.EngineStream;
import io.grounds.exec.run.EffectiveLimits;
import io.grounds.exec.run.Execution;
import io.grounds.exec.run.Exit;
import io.grounds.exec.run.Exit.Ending;
import io.grounds.exec.run.Language;
import io.grounds.exec.run.Sandbox.OutputSink;
import io.grounds.exec.run.SandboxException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One container without the launcher, from its first breath to its removal. All that is known of
 * its end is what the engine tells. It keeps no limit itself: output is counted where it arrives,
 * and at the time limit its supervision kills it. Thread-safe; its maker closes it.
 */
final class CompatibleContainer implements Execution {

  /** The engine ends the attach stream within two seconds of the exit. */
  private static final int LAST_OUTPUT_SECONDS = 5;

  private static final int OUTPUT_AFTER_KILL_SECONDS = 1;

  private final Engine engine;
  private final Reaper reaper;
  private final String id;
  private final Language language;
  private final EffectiveLimits limits;

  private final AttachStream output;
  private final EngineStream<WaitResponse> waiting;
  private final AtomicInteger exitCode = new AtomicInteger(-1);
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes the container over, which was created and not started. */
  CompatibleContainer(
      Engine engine,
      Reaper reaper,
      String id,
      Language language,
      EffectiveLimits limits,
      OutputSink sink) {
    this.engine = engine;
    this.reaper = reaper;
    this.id = id;
    this.language = language;
    this.limits = limits;
    this.output = new AttachStream(sink);
    this.waiting = new EngineStream<>(response -> exitCode.set(response.getStatusCode()));
  }

  /** Blocks until it runs. Attached late, output is lost; waited for late, so is the exit code. */
  void start() throws InterruptedException {
    engine.attach(id, false, output);
    engine
        .streams()
        .waitContainerCmd(id)
        .withCondition(WaitContainerCondition.NEXT_EXIT)
        .exec(waiting);
    waiting.awaitBegun();
    engine.control().startContainerCmd(id).exec();
  }

  @Override
  public Language language() {
    return language;
  }

  @Override
  public EffectiveLimits limits() {
    return limits;
  }

  /** The engine has started it, and nothing tells more. */
  @Override
  public boolean hasBegun() {
    return true;
  }

  @Override
  public CompletableFuture<Void> ended() {
    return waiting.ended().copy();
  }

  /** That the streams have ended proves nothing, since they do when the engine dies too. */
  @Override
  public Exit exit() throws InterruptedException {
    try {
      waiting.ended().get();
      output.ended().get(LAST_OUTPUT_SECONDS, TimeUnit.SECONDS);
      if (exitCode.get() < 0) {
        throw new SandboxException("the engine ended the wait without an exit code");
      }
      var state = engine.control().inspectContainerCmd(id).exec().getState();
      boolean outOfMemory = Boolean.TRUE.equals(state.getOOMKilled());
      return new Exit(Ending.CODE, exitCode.get(), outOfMemory, Optional.empty());
    } catch (ExecutionException e) {
      throw new SandboxException("a stream of " + id + " broke", e.getCause());
    } catch (TimeoutException e) {
      throw new SandboxException("the output of " + id + " does not end", e);
    }
  }

  @Override
  public void kill() {
    try {
      engine.control().killContainerCmd(id).exec();
    } catch (ConflictException | NotFoundException e) {
      // It has died by itself.
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not kill " + id, e);
    }
    try {
      output.ended().get(OUTPUT_AFTER_KILL_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // Of a dead program, what has not come by now is not worth more time.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    // Before the streams: a container whose output is not read cannot be killed.
    reaper.remove(id);
    output.close();
    waiting.close();
  }
}
