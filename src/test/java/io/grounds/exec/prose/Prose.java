package io.grounds.exec.prose;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the prose of a source file: the comments of code, the text of Markdown.
 *
 * <p>Strings are skipped, so test data and messages of programs are not prose. The scanner has no
 * grammar: it may take a regular expression literal of JavaScript for a string or a comment, if
 * that literal contains a quotation mark or two slashes.
 */
enum Prose {
  /** Comments between slashes and asterisks, or from two slashes to the end of the line. */
  SLASHES(
      ".+\\.(java|c|h|js|mjs|css)",
      "(//[^\n]*|/\\*[\\s\\S]*?\\*/)"
          + "|\"\"\"[\\s\\S]*?\"\"\""
          + "|\"(?:[^\"\\\\\n]++|\\\\.)*+\""
          + "|'(?:[^'\\\\\n]++|\\\\.)*+'"
          + "|`(?:[^`\\\\]++|\\\\.)*+`"),

  /** Comments from a number sign to the end of the line. */
  HASHES(
      "[^.]+|.+\\.(sh|cli|conf|yaml|properties)",
      "(?<![^\\s;])(#[^\n]*)|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'[^'\n]*+'"),

  /** Comments of XML and HTML. */
  XML(".+\\.(xml|html)", "(<!--[\\s\\S]*?-->)"),

  /** Everything except code: blocks indented by four spaces, and names in backquotes. */
  MARKDOWN(".+\\.md", "(?m)^ {4}.*$|`[^`]*`|([^\n`]+)");

  /** The markers of a comment's lines, and the names in it. */
  private static final Pattern NOT_PROSE =
      Pattern.compile("(?m)^\\s*(\\*|//|#)|\\{@(link|code|linkplain)[^}]*}|`[^`\n]*`");

  private final Pattern name;
  private final Pattern pattern;

  Prose(String name, String pattern) {
    this.name = Pattern.compile(name);
    this.pattern = Pattern.compile(pattern);
  }

  /** The scanner for a file, by the file's name; empty if the file has no prose. */
  static Optional<Prose> of(Path file) {
    var name = file.getFileName().toString();
    return Arrays.stream(values()).filter(prose -> prose.name.matcher(name).matches()).findFirst();
  }

  /**
   * The prose of a file, each word at its place in the file.
   *
   * @param text content of the file
   * @return a text of the same length with the same lines, blank where the file has no prose
   */
  String in(String text) {
    var prose = new StringBuilder(blank(text));
    for (var match = pattern.matcher(text); match.find(); ) {
      var comment = match.group(1);
      if (comment != null) {
        prose.replace(match.start(1), match.end(1), comment);
      }
    }
    return NOT_PROSE
        .matcher(prose)
        .replaceAll(match -> Matcher.quoteReplacement(blank(match.group())));
  }

  private static String blank(String text) {
    return text.replaceAll("[^\n]", " ");
  }
}
