package io.grounds.exec.prose;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A wording that makes a text hard to read, and what to write instead.
 *
 * @param pattern finds the wording in prose, across line ends too
 * @param advice one sentence for the author
 */
record Wording(Pattern pattern, String advice) {

  private static final String THING =
      "(thread|container|session|program|process|socket|connection|server|image|request|file|run)";

  private static final String DOES =
      "(knows|holds|takes|waits|sends|writes|reads|asks|adds|makes|made|owns|closes|ends|tells)";

  /** All that are counted. Several may find the same words. */
  static final List<Wording> ALL =
      List.of(
          wording("whoever|whomever|whom", "name it: the caller, the client, the operator"),
          wording("nobody|no one", "name it: no client, no thread; or say 'never'"),
          wording("somebody|someone", "name it: another process, the operator"),
          wording("anybody|anyone|everybody|everyone", "name it: any client, every visitor"),
          wording("whatever|whichever", "write 'any', 'every' or 'all', and the noun"),
          wording("of ours|(is|are) ours", "name it: this server's, this project's"),
          wording(
              "(?<!there\\s)(is|are|was|were) none",
              "say what happens: 'is rejected', 'does not exist'"),
          wording("knows? (nothing|nobody|none|no)", "write 'does not depend on'"),
          wording("but for|nothing but|none but", "write 'except' or 'only'"),
          wording("those who|" + THING + "s?,? who", "a thing is 'that' or 'which'"),
          wording("who " + DOES, "a thing is 'that' or 'which'; name a person"),
          wording("doors?", "write 'endpoint'"),
          wording("mend(s|ed|ing)?", "write 'fix'"),
          wording("anew", "write 'again'"),
          wording("for want of", "write 'because there is no'"),
          wording("hears? of", "write 'is notified of'"),
          wording("comes? to (its|their|an) end", "write 'ends' or 'finishes'"),
          wording("(hangs?|hung) up", "write 'closes the connection'"),
          wording("goes? by", "write 'is named'"),
          wording("of no use", "write 'not needed'"),
          wording("now and then|once in a while", "say how often"),
          wording("(is|was) (being )?born", "write 'is created', 'was being forked'"));

  private static Wording wording(String words, String advice) {
    var pattern = "\\b(" + words.replace(" ", "\\s+") + ")\\b";
    return new Wording(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), advice);
  }

  /** The wordings in a prose, each with its line and the advice. */
  static List<String> in(String prose) {
    return ALL.stream()
        .flatMap(
            wording -> wording.pattern.matcher(prose).results().map(at -> wording.at(at, prose)))
        .toList();
  }

  private String at(MatchResult place, String prose) {
    var line = 1 + prose.substring(0, place.start()).chars().filter(c -> c == '\n').count();
    return line + ": \"" + place.group().replaceAll("\\s+", " ") + "\": " + advice;
  }
}
