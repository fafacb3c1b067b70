package io.grounds.exec.admin;

import io.grounds.exec.run.PoolState;

/** {@link PoolState} with the names that JMX looks for. */
public final class PoolView {

  private final PoolState state;

  PoolView(PoolState state) {
    this.state = state;
  }

  public String getLanguage() {
    return state.language();
  }

  public int getWaiting() {
    return state.waiting();
  }

  public int getWarm() {
    return state.warm();
  }

  public int getStarting() {
    return state.starting();
  }

  public int getTarget() {
    return state.target();
  }

  public long getHits() {
    return state.hits();
  }

  public long getMisses() {
    return state.misses();
  }

  public long getMemoryBytes() {
    return state.memoryBytes();
  }
}
