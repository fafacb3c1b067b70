package grounds;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;

/** Text that is written when the program writes it, not when a buffer is full. */
public final class Live extends OutputStreamWriter {

  public Live(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int character) throws IOException {
    super.write(character);
    flush();
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    super.write(text, offset, length);
    flush();
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    super.write(text, offset, length);
    flush();
  }
}
