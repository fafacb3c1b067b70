package io.grounds.exec.engineio.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the query of a request says.
 *
 * @param revision of the protocol, if it is one that we speak
 * @param transport if it is one that we know
 * @param sid of the session, if the request belongs to one
 * @param isBase64 whether the client cannot take bytes, revision 3 only
 * @param jsonp index of the callback, where the client is a script, revision 3 only
 */
public record Query(
    Optional<Protocol> revision,
    Optional<TransportName> transport,
    Optional<String> sid,
    boolean isBase64,
    Optional<String> jsonp) {

  private static final List<Protocol> SPOKEN =
      List.of(new Protocol4(), new Protocol3(), new Protocol2());

  /**
   * Reads a query. Not with the server's help: asked for a parameter, it may look for it in the
   * body too, and then the body is gone.
   */
  public static Query of(@Nullable String query) {
    var parameters = new HashMap<String, String>();
    for (var field : query == null ? new String[0] : query.split("&", -1)) {
      int equals = field.indexOf('=');
      var name = equals < 0 ? field : field.substring(0, equals);
      // None of the values that mean anything to us needs decoding.
      parameters.putIfAbsent(name, equals < 0 ? "" : field.substring(equals + 1));
    }
    return of(parameters::get);
  }

  /**
   * Reads the parameters of a request.
   *
   * @param parameters gives the value of a parameter, or null
   */
  public static Query of(Function<String, @Nullable String> parameters) {
    return new Query(
        revision(parameters.apply("EIO")),
        TransportName.of(parameters.apply("transport")),
        Optional.ofNullable(parameters.apply("sid")).filter(sid -> !sid.isEmpty()),
        parameters.apply("b64") != null,
        Optional.ofNullable(parameters.apply("j")).map(index -> index.replaceAll("[^0-9]", "")));
  }

  private static Optional<Protocol> revision(@Nullable String eio) {
    return SPOKEN.stream()
        .filter(protocol -> String.valueOf(protocol.revision()).equals(eio))
        .findFirst();
  }
}
