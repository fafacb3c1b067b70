package io.grounds.exec.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.it.server.DeployedWar;
import java.io.File;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The one version of the build, wherever an operator looks for it. */
class VersionTest extends DeployedWar {

  @Test
  void manifestApiMetricsAndPageSayTheSame() throws Exception {
    String version;
    try (var war = new JarFile(new File(System.getProperty("war")))) {
      version = war.getManifest().getMainAttributes().getValue("Implementation-Version");
    }
    assertThat(version).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(get("/api"))
        .isEqualTo("{\"name\":\"grounds-exec\",\"version\":\"" + version + "\"}");
    assertThat(get("/grounds/metrics"))
        .containsPattern("grounds_build_info\\{version=\"" + version + "\"\\} 1");
    assertThat(get("/")).contains("grounds-exec " + version);
  }

  private static String get(String path) throws Exception {
    var answer =
        httpClient().send(HttpRequest.newBuilder(http(path)).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
