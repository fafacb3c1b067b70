package io.grounds.exec.admin;

import java.util.List;
import java.util.Map;

/** The sandbox, as a console shows it. What it tells is of one moment and over in the next. */
public interface SandboxMXBean {

  /**
   * {@code open}; {@code draining} while requests are refused and programs still run; {@code
   * drained} once none does.
   */
  String getState();

  /** Whether programs can be run, in a sentence. */
  String getHealth();

  /** How many programs run or are about to. */
  int getRuns();

  /** How many wait for a place. */
  int getQueue();

  /** The runs that have not ended, the oldest first; nothing of their programs. */
  List<ActiveRunView> getActiveRuns();

  /** How many runs had which end, since the application was deployed. */
  Map<String, Long> getEnded();

  /** Where the time of the runs went, an entry for each language and phase. */
  List<TimesView> getTimes();

  /** How many containers wait for programs, an entry for each language. */
  List<PoolView> getPools();

  /** The languages that can be run. Blocks for calls to the engine. */
  List<LanguageView> getLanguages();

  /** Takes no requests from now on; the runs there are come to their end. Does not wait for it. */
  void drain();

  /** Takes requests again. */
  void resume();

  /** Stops a run as its client would; whether there was such a run. */
  boolean stopRun(String id);

  /**
   * Has so many containers of a language wait for programs, whether or not it is used ({@code
   * floor}) and at most ({@code ceiling}). Kept while the server's process lives, so also when the
   * application is deployed anew.
   */
  void resizePool(String language, int floor, int ceiling);

  /** Looks at all images anew and replaces the containers that wait. Blocks for that. */
  void refreshImages();
}
