package io.grounds.exec.admin;

import java.util.List;
import java.util.Map;

/** The sandbox, as a console shows it. What it tells is of one moment and over in the next. */
@Described("Runs programs in containers that nobody used before")
public interface SandboxMXBean {

  /** Version of the application. */
  @Described("Version of the application")
  String getVersion();

  /**
   * {@code open}; {@code draining} while requests are refused and programs still run; {@code
   * drained} once none does.
   */
  @Described(
      "open; draining: no requests are taken, programs still run; drained: none does any more")
  String getState();

  /** Whether programs can be run, in a sentence. */
  @Described("Whether programs can be run, or why not")
  String getHealth();

  /** How many programs run or are about to. */
  @Described("Programs that run or are about to")
  int getRuns();

  /** How many wait for a place. */
  @Described("Programs that wait for a place")
  int getQueue();

  /** The runs that have not ended, the oldest first; nothing of their programs. */
  @Described("Runs that have not ended, the oldest first")
  List<ActiveRunView> getActiveRuns();

  /** How many runs had which end, since the application was deployed. */
  @Described("How many runs had which end, since the application was deployed")
  Map<String, Long> getEnded();

  /** Where the time of the runs went, an entry for each language and phase. */
  @Described("Where the time of the runs went, in milliseconds, by language and phase")
  List<TimesView> getTimes();

  /** How many containers wait for programs, an entry for each language. */
  @Described("Containers that wait for programs, by language")
  List<PoolView> getPools();

  /** The languages that can be run. Blocks for calls to the engine. */
  @Described("Languages that can be run, and what a program of each may use")
  List<LanguageView> getLanguages();

  /** Refuses requests from now on; runs that were taken go on. Does not wait for them. */
  @Described("Takes no requests from now on; programs that run come to their end")
  void drain();

  /** Takes requests again. */
  @Described("Takes requests again")
  void resume();

  /** Stops a run as its client would; whether there was such a run. */
  @Described("Stops a run as its client would; tells whether there was one of that id")
  boolean stopRun(String id);

  /**
   * Has so many containers of a language wait for programs, whether or not it is used ({@code
   * floor}) and at most ({@code ceiling}). Kept while the server's process lives, so also when the
   * application is deployed again.
   */
  @Described(
      "Has so many containers of a language wait: floor whether or not it is used, ceiling at most")
  void resizePool(String language, int floor, int ceiling);

  /** Reads all images again and replaces the containers that wait. Blocks for that. */
  @Described("Looks at all images anew and replaces the containers that wait")
  void refreshImages();
}
