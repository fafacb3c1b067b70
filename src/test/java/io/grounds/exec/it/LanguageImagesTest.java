package io.grounds.exec.it;

import io.grounds.exec.it.process.Node;
import io.grounds.exec.it.server.DeployedWar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The images of images/, each against what its folder says; which, the Makefile says. */
@Tag("images")
class LanguageImagesTest extends DeployedWar {

  private static final String LANGUAGES =
      System.getProperty("test.languages", "ruby,python3,node,c,java");

  @Test
  void everyLanguageDoesWhatItsFolderSays() throws Exception {
    var arguments = new ArrayList<>(List.of(http("").toString()));
    arguments.addAll(List.of(LANGUAGES.split(",", -1)));
    Node.run("images/main.mjs", arguments, List.of(), Duration.ofMinutes(10));
  }
}
