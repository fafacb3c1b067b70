package io.grounds.exec.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** README's table of settings is what {@link Setting} declares. */
class SettingsTableTest {

  private static final Path README = Path.of("README.md");
  private static final String HEAD = "| Name | Default | Allowed | Meaning |\n|---|---|---|---|\n";

  /** {@code make settings} sets it, to have the table written and not compared. */
  private static final boolean WRITES = Boolean.getBoolean("settings.write");

  @Test
  void theReadmeHasTheTableOfAllSettings() throws IOException {
    var text = Files.readString(README);
    int start = text.indexOf(HEAD) + HEAD.length();
    int end = text.indexOf("\n\n", start) + 1;
    if (WRITES) {
      Files.writeString(README, text.substring(0, start) + table() + text.substring(end));
    } else {
      assertThat(text.substring(start, end))
          .as("README's table of settings; `make settings` writes it")
          .isEqualTo(table());
    }
  }

  private static String table() {
    return Arrays.stream(Setting.values())
        .map(SettingsTableTest::row)
        .collect(Collectors.joining());
  }

  private static String row(Setting setting) {
    var value = setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "`";
    return "| `%s` | %s | %s | %s |\n"
        .formatted(setting.name(), value, setting.allowed(), setting.meaning());
  }
}
