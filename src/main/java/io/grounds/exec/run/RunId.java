package io.grounds.exec.run;

import java.util.UUID;

/** The name of one run in logs and container labels; unique among all servers. */
public record RunId(String value) {

  public static RunId random() {
    return new RunId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
