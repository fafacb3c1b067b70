package io.grounds.exec.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/**
 * The JSON binding that all endpoints share; thread-safe, and too expensive for each connection.
 */
public final class JsonBinding {

  public static final Jsonb JSON = JsonbBuilder.create();

  private JsonBinding() {}
}
