package io.grounds.exec.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the tar of this machine. */
class TarTest {

  @TempDir Path folder;

  @Test
  void anotherTarReadsWhatIsWritten() throws Exception {
    var archive = new Tar().folder("./", 0711).file("launcher", 0111, "é€😀".getBytes(UTF_8));
    Files.write(folder.resolve("archive"), archive.bytes());
    tar("-xpf", "archive", "launcher");
    var launcher = folder.resolve("launcher");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(launcher)))
        .isEqualTo("--x--x--x");
    launcher.toFile().setReadable(true);
    assertThat(Files.readString(launcher)).isEqualTo("é€😀");
    assertThat(tar("-tvf", "archive")).contains("drwx--x--x 0/0").contains(" ./");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ustar", "pax", "gnu"})
  void whatAnotherTarWritesIsRead(String format) throws Exception {
    var name = "long".repeat(format.equals("ustar") ? 20 : 40);
    Files.createDirectory(folder.resolve("first"));
    Files.writeString(folder.resolve("first").resolve(name), "x".repeat(1000));
    tar("--format=" + format, "-cf", "archive", "first");
    assertThat(new String(read(), UTF_8)).isEqualTo("x".repeat(1000));
  }

  @Test
  void aLinkIsNoFile() throws Exception {
    Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/passwd"));
    tar("-cf", "archive", "link");
    assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("no file");
  }

  @Test
  void moreThanThereIsRoomForIsRefusedBeforeItIsRead() {
    var archive = new Tar().file("launcher", 0111, new byte[0]).bytes();
    System.arraycopy("77777777777".getBytes(UTF_8), 0, archive, 124, 11);
    assertThatThrownBy(() -> Tar.firstFile(new ByteArrayInputStream(archive)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too much");
  }

  private byte[] read() throws IOException {
    try (var in = Files.newInputStream(folder.resolve("archive"))) {
      return Tar.firstFile(in);
    }
  }

  private String tar(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("tar"));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
