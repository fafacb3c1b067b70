package io.grounds.exec.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** The JSON binding that all doors share; thread-safe, and too dear to make for each connection. */
public final class JsonBinding {

  public static final Jsonb JSON = JsonbBuilder.create();

  private JsonBinding() {}
}
