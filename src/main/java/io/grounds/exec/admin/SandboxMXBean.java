package io.grounds.exec.admin;

import java.util.List;

/** The sandbox, as a console shows it. What it tells is of one moment and over in the next. */
public interface SandboxMXBean {

  /** How many programs run or are about to. */
  int getRuns();

  /** How many wait for a place. */
  int getQueue();

  /** How many containers wait for programs, an entry for each language. */
  List<PoolView> getPools();
}
