package io.grounds.exec.docker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * As much of tar (POSIX.1-1988, ustar) as it takes to give an engine a file and to get one back. By
 * hand, since what a library needs for it some servers bring too, of another version, and first.
 */
final class Tar {

  private static final int BLOCK = 512;
  private static final int MAX_BYTES = 64 << 20;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Adds a folder. */
  Tar folder(String name, int mode) {
    out.writeBytes(header(name, mode, 0, '5'));
    return this;
  }

  /** Adds a file, of root's. */
  Tar file(String name, int mode, byte[] content) {
    out.writeBytes(header(name, mode, content.length, '0'));
    out.writeBytes(content);
    out.writeBytes(new byte[padding(content.length)]);
    return this;
  }

  /** The archive so far. */
  byte[] bytes() {
    var bytes = out.toByteArray();
    return Arrays.copyOf(bytes, bytes.length + 2 * BLOCK);
  }

  /**
   * The first file in an archive. Reads no further.
   *
   * @throws IOException if there is none, or one of more than 64 MiB
   */
  static byte[] firstFile(InputStream archive) throws IOException {
    var in = new DataInputStream(archive);
    for (var header = next(in); header != null; header = next(in)) {
      int size = size(header);
      if (header[TYPE] == '0' || header[TYPE] == 0) {
        return in.readNBytes(size);
      }
      // What describes the next one, and what is no file.
      in.skipNBytes(size + padding(size));
    }
    throw new IOException("no file in the archive");
  }

  private static byte @Nullable [] next(DataInputStream in) throws IOException {
    var header = new byte[BLOCK];
    try {
      in.readFully(header);
    } catch (EOFException e) {
      return null;
    }
    return header[0] == 0 ? null : header;
  }

  private static int size(byte[] header) throws IOException {
    var octal = new String(header, 124, 12, US_ASCII).replace('\0', ' ').strip();
    if (!octal.matches("[0-7]{1,11}") || Long.parseLong(octal, 8) > MAX_BYTES) {
      throw new IOException("a file of a size that is none, or too much: " + octal);
    }
    return Integer.parseInt(octal, 8);
  }

  private static byte[] header(String name, int mode, int size, char type) {
    var header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "%07o".formatted(mode));
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, "%011o".formatted(size));
    put(header, 136, "00000000000");
    // Counted with blanks in its own place.
    put(header, CHECKSUM, "        ");
    header[TYPE] = (byte) type;
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte each : header) {
      sum += each & 0xff;
    }
    put(header, CHECKSUM, "%06o\0".formatted(sum));
    return header;
  }

  private static void put(byte[] header, int offset, String text) {
    var bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, header, offset, bytes.length);
  }

  private static int padding(int size) {
    return -size & (BLOCK - 1);
  }
}
