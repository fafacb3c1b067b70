package io.grounds.exec.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Frames as no server sends them, to a launcher built with the compiler's checks of memory and
 * arithmetic: those end it with an exit code of their own.
 */
@Tag("build")
class LauncherFuzzTest {

  private static final String TYPES = "FRIESWZ";
  private static final List<String> TEXTS =
      List.of(
          "p\0echo x",
          "p\0",
          "p",
          "a/b\0x",
          "../p\0x",
          "time=100\0",
          "time=100\0output=3\0",
          "output=99999999999999999999\0",
          "tty=24x80\0",
          "tty=70000x1\0",
          "arg=\0arg=\0",
          "env=A=B\0time=50\0",
          "env=\0",
          "\0\0\0\0",
          "",
          "\2",
          "\t",
          "\177",
          "\0\1\0\1");

  private static Path launcher;

  @TempDir Path folder;

  @BeforeAll
  static void compile() throws Exception {
    launcher = Path.of("target/launcher-checked").toAbsolutePath();
    var words = new ArrayList<>(List.of("gcc", "-std=c11", "-g", "-o", launcher.toString()));
    words.addAll(List.of("-fsanitize=address,undefined", "-fno-sanitize-recover=all"));
    try (var sources = Files.list(Path.of("src/launcher"))) {
      sources.map(Path::toString).filter(name -> name.endsWith(".c")).forEach(words::add);
    }
    var gcc = new ProcessBuilder(words).inheritIO().start();
    assertThat(gcc.waitFor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsSentItEndsInAnOrderlyWay(long seed) throws Exception {
    var random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      var each = Files.createDirectory(folder.resolve(Integer.toString(i)));
      var environment =
          Map.of("FILE", "p", "EXEC", "sh p", "WARM", "sh p", "ASAN_OPTIONS", "detect_leaks=0");
      var options =
          random.nextBoolean() ? new String[] {"warm", "idle=1"} : new String[] {"idle=1"};
      var sent = frames(random);
      try (var process = new LauncherProcess(launcher, each, environment, options)) {
        process.send(sent);
        process.hangUp();
        process.untilEnd();
        assertThat(process.exitCode())
            .as("seed %d, sent %s", seed, new String(sent, StandardCharsets.ISO_8859_1))
            .isIn(0, 125);
      }
    }
  }

  private static byte[] frames(Random random) {
    var bytes = new ByteArrayOutputStream();
    for (int i = random.nextInt(8); i >= 0; i--) {
      var payload = TEXTS.get(random.nextInt(TEXTS.size())).getBytes(StandardCharsets.UTF_8);
      bytes.write(TYPES.charAt(random.nextInt(TYPES.length())));
      int length = random.nextInt(10) == 0 ? random.nextInt() : payload.length;
      bytes.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
      bytes.writeBytes(payload);
    }
    return bytes.toByteArray();
  }
}
