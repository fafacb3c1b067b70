package io.grounds.exec.docker;

import static java.lang.System.Logger.Level.WARNING;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import com.github.dockerjava.api.model.WaitContainerCondition;
import com.github.dockerjava.api.model.WaitResponse;
import io.grounds.exec.run.Execution;
import io.grounds.exec.run.RunEvent.Channel;
import io.grounds.exec.run.Sandbox.OutputSink;
import io.grounds.exec.run.SandboxException;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One container, from its first breath to its removal: attach, wait, start; then output until both
 * streams have ended. The order matters: attached late, output is lost; waited for late, so is the
 * exit code; and a container whose output is not read cannot be killed.
 */
final class ContainerExecution implements Execution {

  private static final System.Logger LOG = System.getLogger(ContainerExecution.class.getName());

  /** The engine ends the attach stream within two seconds of the exit. */
  private static final int LAST_OUTPUT_SECONDS = 5;

  private static final int OUTPUT_AFTER_KILL_SECONDS = 1;

  private final Engine engine;
  private final Reaper reaper;
  private final String container;

  private final EngineStream<Frame> output;
  private final EngineStream<WaitResponse> waiting;
  private final AtomicInteger exitCode = new AtomicInteger(-1);
  private final ByteArrayInputStream program;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes the container over, which was created and not started. */
  ContainerExecution(
      Engine engine, Reaper reaper, String container, byte[] program, OutputSink sink) {
    this.engine = engine;
    this.reaper = reaper;
    this.container = container;
    this.program = new ByteArrayInputStream(program);
    this.output = new EngineStream<>(frame -> pass(frame, sink));
    this.waiting = new EngineStream<>(response -> exitCode.set(response.getStatusCode()));
  }

  /** Starts the container and hands it the program on its stdin. Blocks until it runs. */
  void start() throws InterruptedException {
    streams()
        .attachContainerCmd(container)
        .withStdIn(program)
        .withStdOut(true)
        .withStdErr(true)
        .withFollowStream(true)
        .exec(output);
    output.awaitBegun();
    streams()
        .waitContainerCmd(container)
        .withCondition(WaitContainerCondition.NEXT_EXIT)
        .exec(waiting);
    waiting.awaitBegun();
    control().startContainerCmd(container).exec();
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
      if (program.available() > 0) {
        throw new SandboxException("the program did not reach " + container);
      }
      var state = control().inspectContainerCmd(container).exec().getState();
      return new Exit(exitCode.get(), Boolean.TRUE.equals(state.getOOMKilled()));
    } catch (ExecutionException e) {
      throw new SandboxException("a stream of " + container + " broke", e.getCause());
    } catch (TimeoutException e) {
      throw new SandboxException("the output of " + container + " does not end", e);
    }
  }

  @Override
  public void kill() {
    try {
      control().killContainerCmd(container).exec();
    } catch (ConflictException | NotFoundException e) {
      // It has died by itself.
    } catch (RuntimeException e) {
      throw new SandboxException("the engine does not kill " + container, e);
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
    // An interrupt would break the calls that remove the container: it is kept until after them.
    boolean interrupted = Thread.interrupted();
    try {
      if (!waiting.ended().isDone()) {
        kill();
      }
    } catch (SandboxException e) {
      LOG.log(WARNING, "removing a container that could not be killed", e);
    } finally {
      interrupted |= Thread.interrupted();
      output.close();
      waiting.close();
      reaper.remove(container);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void pass(Frame frame, OutputSink sink) {
    var channel = frame.getStreamType() == StreamType.STDERR ? Channel.STDERR : Channel.STDOUT;
    sink.write(channel, ByteBuffer.wrap(frame.getPayload()));
  }

  private DockerClient control() {
    return engine.control();
  }

  private DockerClient streams() {
    return engine.streams();
  }
}
