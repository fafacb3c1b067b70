package io.grounds.exec.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One program of images/LANGUAGE/examples and what it is known to print. */
record Example(String language, String name, Path file) {

  static List<Example> all() throws IOException {
    try (var files = Files.find(Path.of("images"), 3, (path, is) -> is.isRegularFile())) {
      return files
          .filter(path -> path.getNameCount() == 4 && path.getName(2).toString().equals("examples"))
          .map(Example::of)
          .toList();
    }
  }

  String code() throws IOException {
    return Files.readString(file);
  }

  String expected() throws IOException {
    return Files.readString(Path.of("images/expected", name));
  }

  @Override
  public String toString() {
    return language + " " + name;
  }

  private static Example of(Path file) {
    var name = file.getName(3).toString().replaceFirst("\\..*", "");
    return new Example(file.getName(1).toString(), name, file);
  }
}
