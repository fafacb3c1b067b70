package io.grounds.exec.run;

import io.grounds.exec.run.Exit.Ending;
import io.grounds.exec.run.RunEvent.Channel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A sandbox without an engine. Its programs are lines: {@code out TEXT}, {@code err TEXT}, {@code
 * exit CODE}, {@code oom}, {@code timeout}, {@code flood}, {@code vanish} (the engine dies), {@code
 * freeze} (it never begins), {@code fail} (it does not start), {@code echo} (copies stdin to
 * stdout) and {@code listen} (ends with the name of a signal); one without an end runs until it is
 * ended from outside.
 */
public final class FakeSandbox implements Sandbox {

  /** What its programs may use. */
  private static final Allowance ALLOWANCE = new Allowance(Duration.ofSeconds(10), 256L << 20);

  /** What a program may be sent and has not read, in bytes. */
  private static final int CREDIT = 1 << 16;

  private static final Language LANGUAGE =
      new Language("fake", "Fake", "1.0", List.of(), "txt", "", "exit 0", ALLOWANCE);

  private final Set<FakeExecution> open = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<FakeExecution> started = new LinkedBlockingQueue<>();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger starts = new AtomicInteger();
  private final Map<String, PoolSize> sizes = new ConcurrentHashMap<>();
  private final AtomicInteger refreshes = new AtomicInteger();
  private volatile List<PoolState> pools = List.of();
  private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

  /** From now on {@link #pools} tells these. */
  public void has(PoolState... states) {
    pools = List.of(states);
  }

  /** From now on {@link #start} blocks until this future is done. */
  public void startsAfter(CompletableFuture<Void> gate) {
    this.gate = gate;
  }

  /** The next execution that was started and that no caller of this has been given yet. */
  public FakeExecution next() throws InterruptedException {
    var next = started.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was started");
    }
    return next;
  }

  /** Blocks until {@link #start} was called, whether or not that has returned. */
  public void awaitStart() {
    Patience.until("something is started", () -> starts.get() > 0);
  }

  public int openExecutions() {
    return open.size();
  }

  /** Most executions that were open at once. */
  public int mostOpen() {
    return most.get();
  }

  @Override
  public List<Language> languages() {
    return List.of(LANGUAGE);
  }

  @Override
  public List<PoolState> pools() {
    return pools;
  }

  /** The pools' sizes that were wished for. */
  public Map<String, PoolSize> sizes() {
    return Map.copyOf(sizes);
  }

  /** How often it was refreshed. */
  public int refreshes() {
    return refreshes.get();
  }

  @Override
  public void resizePool(String language, PoolSize size) {
    sizes.put(language, size);
  }

  @Override
  public void refresh() {
    refreshes.incrementAndGet();
  }

  @Override
  public Execution start(RunId id, Program program, OutputSink output) {
    starts.incrementAndGet();
    gate.join();
    if (!program.language().equals("fake")) {
      throw new InvalidRun(Refusal.LANGUAGE_UNKNOWN, program.language(), "There is: fake.");
    }
    var execution = new FakeExecution(program, output);
    open.add(execution);
    most.accumulateAndGet(open.size(), Math::max);
    try {
      program.source().lines().filter(line -> !line.isBlank()).forEach(execution::interpret);
    } catch (SandboxException e) {
      execution.close();
      throw e;
    }
    started.add(execution);
    return execution;
  }

  /** A program that does what its lines and its test tell it. */
  public final class FakeExecution implements Execution {

    private final OutputSink output;
    private final CompletableFuture<Exit> exit = new CompletableFuture<>();
    private final Program program;
    private boolean begun = true;
    private boolean isStdinOpen;
    private int unread;

    private FakeExecution(Program program, OutputSink output) {
      this.program = program;
      this.output = output;
      this.isStdinOpen = program.interactive();
    }

    @Override
    public Set<Verb> verbs() {
      var verbs = EnumSet.of(Verb.SIGNAL);
      if (program.interactive()) {
        verbs.addAll(EnumSet.of(Verb.WRITE_STDIN, Verb.END_STDIN));
      }
      if (program.terminal().isPresent()) {
        verbs.add(Verb.RESIZE);
      }
      return verbs;
    }

    @Override
    public synchronized int writeStdin(ByteBuffer bytes) {
      requireStdin();
      int taken = Math.min(bytes.remaining(), CREDIT - unread);
      var read = bytes.slice(bytes.position(), taken);
      bytes.position(bytes.position() + taken);
      if (program.source().startsWith("echo")) {
        output.write(Channel.STDOUT, read);
        output.stdinCredit(taken);
      } else {
        unread += taken;
      }
      return taken;
    }

    @Override
    public synchronized void endStdin() {
      requireStdin();
      isStdinOpen = false;
      if (program.source().startsWith("echo")) {
        exit(0);
      }
    }

    @Override
    public void signal(Signal signal) {
      requireRunning();
      if (program.source().contains("listen")) {
        write(Channel.STDOUT, signal + "\n");
        exit(0);
      }
    }

    @Override
    public void resize(TerminalSize size) {
      requireRunning();
      if (program.terminal().isEmpty()) {
        throw new InvalidRun(Refusal.NO_TERMINAL);
      }
      write(Channel.STDOUT, size.rows() + " " + size.columns() + "\n");
    }

    private void requireStdin() {
      requireRunning();
      if (!isStdinOpen) {
        throw new InvalidRun(Refusal.STDIN_CLOSED);
      }
    }

    private void requireRunning() {
      if (exit.isDone()) {
        throw new InvalidRun(Refusal.RUN_ENDED);
      }
    }

    public void write(Channel channel, String text) {
      output.write(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    public void exit(int code) {
      exit.complete(new Exit(Ending.CODE, code, false, Optional.empty()));
    }

    public boolean isClosed() {
      return !open.contains(this);
    }

    @Override
    public Language language() {
      return LANGUAGE;
    }

    @Override
    public EffectiveLimits limits() {
      return new EffectiveLimits(ALLOWANCE.time(), ALLOWANCE.memoryBytes(), Long.MAX_VALUE);
    }

    @Override
    public boolean hasBegun() {
      return begun;
    }

    @Override
    public CompletableFuture<Void> ended() {
      return exit.handle((how, failure) -> null);
    }

    @Override
    public Exit exit() throws InterruptedException {
      Clock.system().await(exit, Patience.LIMIT);
      if (exit.isCompletedExceptionally()) {
        throw new SandboxException("the engine has vanished");
      }
      return exit.join();
    }

    @Override
    public void kill() {
      exit.complete(new Exit(Ending.SIGNAL, 9, false, Optional.empty()));
    }

    @Override
    public void close() {
      kill();
      open.remove(this);
    }

    private void ended(Ending ending) {
      exit.complete(new Exit(ending, 0, false, Optional.empty()));
    }

    private void interpret(String line) {
      var words = line.split(" ", 2);
      switch (words[0]) {
        case "out" -> write(Channel.STDOUT, words[1] + "\n");
        case "err" -> write(Channel.STDERR, words[1] + "\n");
        case "exit" -> exit(Integer.parseInt(words[1]));
        case "oom" -> exit.complete(new Exit(Ending.SIGNAL, 9, true, Optional.empty()));
        case "timeout" -> ended(Ending.TIME_LIMIT);
        case "flood" -> ended(Ending.OUTPUT_LIMIT);
        case "vanish" -> exit.completeExceptionally(new SandboxException("vanished"));
        case "echo", "listen" -> {
          // What these do is done by the verbs.
        }
        case "freeze" -> begun = false;
        case "fail" -> throw new SandboxException("does not start");
        default -> throw new IllegalArgumentException(line);
      }
    }
  }
}
