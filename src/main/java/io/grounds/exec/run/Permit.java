package io.grounds.exec.run;

/** The right to run one program now; closing it gives it back, once. Thread-safe. */
public interface Permit extends AutoCloseable {

  @Override
  void close();
}
