package io.grounds.exec.endpoint;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** The JSON binding that all doors share; thread-safe, and too dear to make for each connection. */
public final class Wire {

  public static final Jsonb JSON = JsonbBuilder.create();

  private Wire() {}
}
