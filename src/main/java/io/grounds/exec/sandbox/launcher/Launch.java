package io.grounds.exec.sandbox.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grounds.exec.run.EffectiveLimits;
import io.grounds.exec.run.Program;
import io.grounds.exec.run.Sandbox.OutputSink;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A program as a launcher is given it.
 *
 * @param file path of the source file, from the working directory
 * @param output where its output goes
 */
public record Launch(String file, Program program, EffectiveLimits limits, OutputSink output) {

  /** All frames that start it, in one piece, so that the launcher reads them at once. */
  byte[] frames() {
    var frames =
        List.of(
            LauncherFrames.file(file, program.source().getBytes(UTF_8)),
            LauncherFrames.run(
                limits.time(), limits.outputBytes(), program.arguments(), program.terminal()),
            LauncherFrames.stdin(stdin()),
            program.interactive() ? new byte[0] : LauncherFrames.endOfStdin());
    var all = ByteBuffer.allocate(frames.stream().mapToInt(frame -> frame.length).sum());
    frames.forEach(all::put);
    return all.array();
  }

  /** What the program reads first; less than {@link StdinCredit#MAX_BYTES}. */
  byte[] stdin() {
    return program.stdin().getBytes(UTF_8);
  }
}
