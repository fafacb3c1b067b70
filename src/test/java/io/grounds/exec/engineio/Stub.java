package io.grounds.exec.engineio;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Objects of the large interfaces that servers implement, of which a test needs little. */
public final class Stub {

  private Stub() {}

  /** An object that gives these answers, by name of the method, and none otherwise. */
  public static <T> T of(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }
}
