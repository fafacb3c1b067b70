package io.grounds.exec.sandbox.pool;

import io.grounds.exec.sandbox.launcher.LauncherReport;
import java.util.concurrent.CompletableFuture;

/** Port: a container that waits for its program. Thread-safe. */
public interface Standby extends AutoCloseable {

  /** Completes when it waits; exceptionally where it never will. */
  CompletableFuture<LauncherReport> ready();

  /** Completes when the image's warm program waits too; exceptionally where it never will. */
  CompletableFuture<LauncherReport> warm();

  /** Completes when it is dead. */
  CompletableFuture<Void> ended();

  /** Removes it. Blocks until it is gone, or is handed to the reaper. Never throws. */
  @Override
  void close();
}
