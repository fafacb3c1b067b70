package io.grounds.exec.prose;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Comments and documentation get no new wordings of {@link Wording}.
 *
 * <p>{@code src/test/resources/plain-english.txt} lists the files that still have some, and how
 * many. The sum of an area, such as {@code docs} or {@code src/main/java}, may fall and may not
 * rise. Files of one area may be moved, renamed and split without a change of the list.
 */
class PlainEnglishTest {

  private static final Path LIST = Path.of("src/test/resources/plain-english.txt");

  /** What the list would be today; written by each test run. */
  private static final Path TODAY = Path.of("target/plain-english.txt");

  private static final List<String> FOLDERS =
      List.of("bench", "container", "docs", "images", "scripts", "server-config", "src");

  @Test
  void noAreaGetsMoreHardWordings(TestReporter reporter) throws IOException {
    var found = found();
    var listed = listed();
    var today = new TreeMap<String, Integer>();
    found.forEach((file, wordings) -> today.put(file, wordings.size()));
    Files.createDirectories(TODAY.getParent());
    Files.write(
        TODAY,
        today.entrySet().stream().map(file -> file.getValue() + " " + file.getKey()).toList());

    var allowed = areas(listed);
    areas(today)
        .forEach(
            (area, count) ->
                assertThat(count)
                    .as(
                        "hard wordings in %s, new ones among these:%n%s",
                        area, more(area, found, listed))
                    .isLessThanOrEqualTo(allowed.getOrDefault(area, 0)));
    if (!today.equals(listed)) {
      reporter.publishEntry("plain English", "copy " + TODAY + " to " + LIST + ": it is shorter");
    }
  }

  /** The wordings of all files that have some, by the file's path. */
  private static Map<String, List<String>> found() throws IOException {
    var found = new TreeMap<String, List<String>>();
    for (var file : files()) {
      var prose = Prose.of(file);
      if (prose.isPresent()) {
        found.put(file.toString(), Wording.in(prose.get().in(Files.readString(file))));
      }
    }
    found.values().removeIf(List::isEmpty);
    return found;
  }

  private static List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    try (var root = Files.list(Path.of(""))) {
      root.forEach(files::add);
    }
    for (var folder : FOLDERS) {
      try (var tree = Files.walk(Path.of(folder))) {
        tree.filter(
                file ->
                    !file.toString()
                        .matches(
                            "images/.*/(examples|tests)/.*|images/expected/.*|.*/node_modules/.*"))
            .forEach(files::add);
      }
    }
    files.removeIf(file -> !Files.isRegularFile(file));
    return files;
  }

  private static Map<String, Integer> listed() throws IOException {
    var listed = new TreeMap<String, Integer>();
    for (var line : Files.readAllLines(LIST)) {
      var fields = line.split(" ", 2);
      listed.put(fields[1], Integer.valueOf(fields[0]));
    }
    return listed;
  }

  private static Map<String, Integer> areas(Map<String, Integer> files) {
    var areas = new TreeMap<String, Integer>();
    files.forEach((file, count) -> areas.merge(area(file), count, Integer::sum));
    return areas;
  }

  /** Up to three folders of a file's path; a file without a folder is an area by itself. */
  private static String area(String file) {
    var path = Path.of(file);
    return path.subpath(0, Math.max(1, Math.min(3, path.getNameCount() - 1))).toString();
  }

  /** The wordings in the files of an area that have more than the list says. */
  private static String more(
      String area, Map<String, List<String>> found, Map<String, Integer> listed) {
    return found.entrySet().stream()
        .filter(file -> area(file.getKey()).equals(area))
        .filter(file -> file.getValue().size() > listed.getOrDefault(file.getKey(), 0))
        .flatMap(file -> file.getValue().stream().map(wording -> file.getKey() + ":" + wording))
        .collect(joining("\n"));
  }
}
