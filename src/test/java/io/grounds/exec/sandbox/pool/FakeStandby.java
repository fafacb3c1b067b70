package io.grounds.exec.sandbox.pool;

import io.grounds.exec.sandbox.launcher.LauncherReport;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A container that waits, dies and is removed as its test says. */
final class FakeStandby implements Standby {

  static final long BYTES = 4L << 20;

  final CompletableFuture<LauncherReport> ready = new CompletableFuture<>();
  final CompletableFuture<LauncherReport> warm = new CompletableFuture<>();
  final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile boolean closed;

  FakeStandby becomeReady() {
    ready.complete(report());
    return this;
  }

  FakeStandby becomeWarm() {
    becomeReady().warm.complete(report());
    return this;
  }

  void die() {
    ready.completeExceptionally(new IllegalStateException("dead"));
    warm.completeExceptionally(new IllegalStateException("dead"));
    ended.complete(null);
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public CompletableFuture<LauncherReport> ready() {
    return ready.copy();
  }

  @Override
  public CompletableFuture<LauncherReport> warm() {
    return warm.copy();
  }

  @Override
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  @Override
  public void close() {
    closed = true;
  }

  private static LauncherReport report() {
    return new LauncherReport(Map.of("memory", Long.toString(BYTES)));
  }
}
