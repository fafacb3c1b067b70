package io.grounds.exec.sandbox.launcher;

import io.grounds.exec.run.Exit;
import io.grounds.exec.run.Exit.Ending;
import io.grounds.exec.run.SandboxException;
import io.grounds.exec.run.Usage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the launcher tells in texts {@code NAME=VALUE}; docs/launcher.md lists them. */
public record LauncherReport(Map<String, String> values) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  public static LauncherReport read(ByteBuffer payload) {
    var values = new HashMap<String, String>();
    for (var text : StandardCharsets.UTF_8.decode(payload).toString().split("\0", -1)) {
      int equals = text.indexOf('=');
      if (equals > 0) {
        values.put(text.substring(0, equals), text.substring(equals + 1));
      }
    }
    return new LauncherReport(Map.copyOf(values));
  }

  /** Memory in use by the container, in bytes; 0 where the kernel does not tell. */
  public long memoryBytes() {
    return number("memory");
  }

  public Exit toExit() {
    var usage =
        new Usage(
            micros("cpu_us"),
            micros("wall_us"),
            micros("compile_us"),
            memoryBytes(),
            number("dropped"));
    boolean outOfMemory = number("oom_kills") > 0;
    return switch (values.getOrDefault("end", "")) {
      case "exit" -> new Exit(Ending.CODE, (int) number("code"), outOfMemory, Optional.of(usage));
      case "signal" ->
          new Exit(Ending.SIGNAL, (int) number("signal"), outOfMemory, Optional.of(usage));
      case "timeout" -> new Exit(Ending.TIME_LIMIT, 0, outOfMemory, Optional.of(usage));
      case "output" -> new Exit(Ending.OUTPUT_LIMIT, 0, outOfMemory, Optional.of(usage));
      default -> throw new SandboxException("a launcher's report without an end: " + values);
    };
  }

  private Duration micros(String name) {
    return Duration.ofNanos(number(name) * 1000);
  }

  private long number(String name) {
    var text = values.getOrDefault(name, "");
    if (!NUMBER.matcher(text).matches()) {
      throw new SandboxException("a launcher's report without " + name + ": " + values);
    }
    return Long.parseLong(text);
  }
}
