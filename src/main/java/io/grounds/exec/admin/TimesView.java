package io.grounds.exec.admin;

import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** How long one phase took of the runs in one language, with the names that JMX looks for. */
public final class TimesView {

  private final String language;
  private final String phase;
  private final long count;
  private final double meanMillis;
  private final double maxMillis;

  TimesView(String language, RunStep phase, Timer timer) {
    this.language = language;
    this.phase = phase.label();
    this.count = timer.count();
    this.meanMillis = timer.mean(TimeUnit.MILLISECONDS);
    this.maxMillis = timer.max(TimeUnit.MILLISECONDS);
  }

  public String getLanguage() {
    return language;
  }

  public String getPhase() {
    return phase;
  }

  public long getCount() {
    return count;
  }

  public double getMeanMillis() {
    return meanMillis;
  }

  /** Of the last few minutes. */
  public double getMaxMillis() {
    return maxMillis;
  }
}
