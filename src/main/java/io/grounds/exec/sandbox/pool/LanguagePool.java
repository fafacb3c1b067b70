package io.grounds.exec.sandbox.pool;

import io.grounds.exec.run.PoolSize;
import io.grounds.exec.run.PoolState;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.sandbox.LanguageImage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The containers of one language that wait, and how many there shall be: one more for each run that
 * found none, one fewer for each half minute in which that did not happen, and the floor for a
 * language that is not used. Not thread-safe.
 */
public final class LanguagePool<C extends Standby> {

  /** Older ones are replaced. */
  public static final Duration MAX_AGE = Duration.ofMinutes(10);

  static final Duration SHRINK_INTERVAL = Duration.ofSeconds(30);

  /** A warm program that takes longer is not waited for; a launcher that does is given up. */
  static final Duration WARM_UP = Duration.ofSeconds(20);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** What a container takes on the host besides its own memory: the engine's process for it. */
  private static final long SHIM_BYTES = 16L << 20;

  private static final long UNKNOWN_BYTES = 32L << 20;

  private final Duration idle;
  private final Deque<Waiting<C>> waiting = new ArrayDeque<>();
  private final Deque<Start<C>> starts = new ArrayDeque<>();
  private LanguageImage image;
  private PoolSize size;
  private int target;
  private long usedNanos;
  private long resizedNanos;
  private long pausedUntilNanos;
  private Duration pause = Duration.ZERO;
  private long bytes = UNKNOWN_BYTES;
  private long hits;
  private long misses;

  /** A container, and since when it waits. */
  private record Waiting<C>(C container, long sinceNanos) {}

  /** One of a language that has just come, which counts as used. */
  LanguagePool(LanguageImage image, PoolSize size, Duration idle, long nowNanos) {
    this.image = image;
    this.size = size;
    this.idle = idle;
    this.usedNanos = nowNanos;
    this.resizedNanos = nowNanos;
    this.pausedUntilNanos = nowNanos;
    this.target = Math.min(Math.max(1, size.floor()), size.ceiling());
  }

  /** From the next {@link #look} on. */
  void resize(PoolSize size) {
    this.size = size;
    target = Math.max(target, size.floor());
  }

  /** Whether neither a run nor an operator has used it yet. */
  boolean isUntouched() {
    return hits + misses == 0 && size.floor() == 0;
  }

  LanguageImage image() {
    return image;
  }

  long usedNanos() {
    return usedNanos;
  }

  /** Bytes of the host's memory that one of these takes. */
  long bytesEach() {
    return bytes + SHIM_BYTES;
  }

  long bytes() {
    return bytesEach() * (waiting.size() + starts.size());
  }

  boolean canSpare() {
    return waiting.size() > size.floor();
  }

  /** For a run: one that waits, a warm one first and of those the oldest. */
  @Nullable C take(long nowNanos) {
    usedNanos = nowNanos;
    // One that has just died is removed by the callbacks of its end.
    var alive = waiting.stream().filter(each -> !each.container().ended().isDone()).toList();
    var best =
        alive.stream()
            .filter(each -> isWarm(each.container()))
            .findFirst()
            .or(() -> alive.stream().findFirst());
    if (best.isPresent()) {
      waiting.remove(best.get());
      hits++;
      return best.get().container();
    }
    misses++;
    resizedNanos = nowNanos;
    target = Math.min(target + 1, size.ceiling());
    return null;
  }

  /** For a run that found none: one that was being started for the shelf. */
  @Nullable Start<C> claim() {
    var begun = starts.stream().filter(Start::hasBegun).findFirst();
    begun.ifPresent(starts::remove);
    return begun.orElse(null);
  }

  /** How many take processor time to become warm. */
  int warming(long nowNanos) {
    return (int)
        waiting.stream()
            .filter(each -> !isWarm(each.container()))
            .filter(each -> nowNanos - each.sinceNanos() < WARM_UP.toNanos())
            .count();
  }

  boolean wantsMore(long nowNanos) {
    return waiting.size() + starts.size() < target && nowNanos - pausedUntilNanos >= 0;
  }

  Start<C> begin() {
    var start = new Start<C>(image);
    starts.add(start);
    return start;
  }

  /** Puts a started container here; false where it is claimed, or not wanted any more. */
  boolean put(Start<C> start, C container, long nowNanos) {
    if (!starts.remove(start)) {
      return false;
    }
    pause = Duration.ZERO;
    waiting.add(new Waiting<>(container, nowNanos));
    return true;
  }

  /** A start failed, or what waited has died: the next try has to wait, longer each time. */
  void failed(@Nullable Start<C> start, long nowNanos) {
    if (start != null) {
      starts.remove(start);
    }
    if (nowNanos - pausedUntilNanos < 0) {
      return; // All that die with an engine are one failure.
    }
    var twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    pausedUntilNanos = nowNanos + pause.toNanos();
  }

  boolean remove(C container) {
    return waiting.removeIf(each -> each.container() == container);
  }

  void learn(long bytes) {
    this.bytes = bytes;
  }

  /** Takes the image as it is now, and returns the containers that are not needed any more. */
  List<C> look(LanguageImage now, long nowNanos) {
    var useless = new ArrayList<C>();
    if (!now.id().equals(image.id())) {
      image = now;
      bytes = UNKNOWN_BYTES;
      pausedUntilNanos = nowNanos;
      useless.addAll(clear());
    }
    if (nowNanos - usedNanos > idle.toNanos()) {
      target = size.floor();
    } else if (nowNanos - resizedNanos > SHRINK_INTERVAL.toNanos()) {
      resizedNanos = nowNanos;
      target = Math.max(target - 1, Math.max(1, size.floor()));
    }
    target = Math.min(target, size.ceiling());
    waiting.stream()
        .filter(each -> nowNanos - each.sinceNanos() >= WARM_UP.toNanos())
        .filter(each -> !each.container().ready().isDone())
        .forEach(each -> useless.add(each.container()));
    waiting.removeIf(each -> useless.contains(each.container()));
    while (waiting.size() > target || isOld(waiting.peek(), nowNanos)) {
      spare().ifPresent(useless::add);
    }
    return useless;
  }

  /** Gives one away, the oldest. */
  Optional<C> spare() {
    return Optional.ofNullable(waiting.poll()).map(Waiting::container);
  }

  /** Gives all away; those that are being started will not be put here either. */
  List<C> clear() {
    var all = waiting.stream().map(Waiting::container).toList();
    waiting.clear();
    starts.forEach(start -> start.fail(new SandboxException("not wanted any more")));
    starts.clear();
    return all;
  }

  PoolState state() {
    int warm = (int) waiting.stream().filter(each -> isWarm(each.container())).count();
    return new PoolState(
        image.language(),
        waiting.size(),
        warm,
        starts.size(),
        target,
        hits,
        misses,
        bytesEach() * waiting.size());
  }

  private boolean isWarm(C container) {
    var settled = image.hasWarm() ? container.warm() : container.ready();
    return settled.isDone() && !settled.isCompletedExceptionally();
  }

  private static boolean isOld(@Nullable Waiting<?> oldest, long nowNanos) {
    return oldest != null && nowNanos - oldest.sinceNanos() > MAX_AGE.toNanos();
  }
}
