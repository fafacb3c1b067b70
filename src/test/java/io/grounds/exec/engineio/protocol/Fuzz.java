package io.grounds.exec.engineio.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.grounds.exec.web.MalformedPacket;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Feeds parsers malformed input: valid input with bytes changed, lost and doubled. */
public final class Fuzz {

  private static final int INPUTS = 30_000;
  private static final long SEED = 20_240_229;
  private static final byte[] MEANINGFUL =
      "0123456789:-,/\"\\[]{}b?+%&=d \n\u001e".getBytes(StandardCharsets.US_ASCII);

  private final Random random = new Random(SEED);

  /** What takes the input. */
  @FunctionalInterface
  public interface Parser {
    /** Takes all of it, or says that it cannot be taken. */
    void parse(byte[] input) throws MalformedPacket;
  }

  /** Asserts that a parser takes an input or refuses it, and does nothing else. */
  public static void nothingButMalformedPacketIsThrown(List<byte[]> seeds, Parser parser) {
    var fuzz = new Fuzz();
    int refused = 0;
    for (int i = 0; i < INPUTS; i++) {
      var input = fuzz.mutated(seeds.get(i % seeds.size()));
      try {
        parser.parse(input);
      } catch (MalformedPacket e) {
        refused++;
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(new String(input, StandardCharsets.ISO_8859_1), e);
      }
    }
    assertThat(refused).as("some are good and some are bad").isBetween(INPUTS / 50, INPUTS - 50);
  }

  /** The same as ever, for the same sequence of calls. */
  public byte[] mutated(byte[] seed) {
    var input = seed;
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      input = edited(input);
    }
    return input;
  }

  private byte[] edited(byte[] input) {
    int at = random.nextInt(input.length + 1);
    int end = at + random.nextInt(input.length + 1 - at);
    var output = new ByteArrayOutputStream();
    output.write(input, 0, at);
    switch (random.nextInt(6)) {
      case 0 -> output.write(random.nextInt(256));
      case 1 -> output.write(MEANINGFUL[random.nextInt(MEANINGFUL.length)]);
      case 2 -> output.write(input, at, end - at);
      case 3 -> at = end;
      case 4 -> {
        output.write(MEANINGFUL[random.nextInt(MEANINGFUL.length)]);
        at = Math.min(at + 1, input.length);
      }
      default -> at = random.nextInt(4) == 0 ? input.length : at;
    }
    output.write(input, at, input.length - at);
    return output.toByteArray();
  }
}
