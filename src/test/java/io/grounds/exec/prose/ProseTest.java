package io.grounds.exec.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var a = 1; // Nobody reads it.",
        "/** Nobody reads it. */",
        "/*\n * Is read by nobody.\n */",
        "var url = \"http://localhost\"; // for nobody",
        "var quote = '\"'; // for nobody",
        "var text = \"\"\"\n  \"quoted\"\n  \"\"\"; // for nobody",
      })
  void aWordInACommentIsFound(String java) {
    assertThat(Wording.in(Prose.SLASHES.in(java))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var a = \"nobody\";",
        "var a = \"// nobody\";",
        "var a = \"\\\" /* nobody */\";",
        "var a = \"\"\"\n  // nobody\n  \"\"\";",
        "const a = `// nobody`;",
        "void nobody() {}",
        "/** See {@link nobody} and {@code nobody}. */",
        "// `nobody` is a name",
      })
  void aWordInAStringANameOrCodeIsNot(String java) {
    assertThat(Wording.in(Prose.SLASHES.in(java))).isEmpty();
  }

  @Test
  void aScriptsCommentIsFoundAndItsTextIsNot() {
    assertThat(Wording.in(Prose.HASHES.in("echo 'nobody # nobody'\nls # for nobody\n")))
        .containsExactly("2: \"nobody\": name it: no client, no thread; or say 'never'");
  }

  @Test
  void markdownIsFoundAndItsCodeIsNot() {
    assertThat(Wording.in(Prose.MARKDOWN.in("Nobody.\n\n    nobody\n\nA `nobody`.\n")))
        .singleElement()
        .asString()
        .startsWith("1: \"Nobody\"");
  }

  @Test
  void aPagesCommentIsFoundAndItsTextIsNot() {
    assertThat(Wording.in(Prose.XML.in("<p>nobody</p>\n<!-- for\nnobody -->")))
        .singleElement()
        .asString()
        .startsWith("3: \"nobody\"");
  }

  @Test
  void aWordingIsFoundAcrossLines() {
    assertThat(Wording.in(Prose.SLASHES.in("/**\n * A fault of\n * ours.\n */")))
        .singleElement()
        .asString()
        .startsWith("2: \"of ours\"");
  }

  @ParameterizedTest
  @CsvSource({
    "src/A.java,SLASHES",
    "src/launcher/child.h,SLASHES",
    "scripts/server,HASHES",
    "README.md,MARKDOWN",
    "pom.xml,XML"
  })
  void theExtensionTellsTheScanner(Path file, Prose prose) {
    assertThat(Prose.of(file)).contains(prose);
  }

  @Test
  void aFileWithoutProseHasNoScanner() {
    assertThat(Prose.of(Path.of("docs/grafana.json"))).isEmpty();
  }
}
