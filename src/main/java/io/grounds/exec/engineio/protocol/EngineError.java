package io.grounds.exec.engineio.protocol;

/** Why a request is refused; each with its code on the wire. */
public enum EngineError {
  UNKNOWN_TRANSPORT(0, "Transport unknown", 400),
  UNKNOWN_SID(1, "Session ID unknown", 400),
  BAD_HANDSHAKE_METHOD(2, "Bad handshake method", 400),
  BAD_REQUEST(3, "Bad request", 400),
  FORBIDDEN(4, "Forbidden", 403),
  UNSUPPORTED_PROTOCOL_VERSION(5, "Unsupported protocol version", 400),
  /** No code of the protocol: clients try again later, as with any fault of a server. */
  TOO_MANY_SESSIONS(6, "Server is busy, please try again.", 503);

  private final int code;
  private final String message;
  private final int status;

  EngineError(int code, String message, int status) {
    this.code = code;
    this.message = message;
    this.status = status;
  }

  /** Status of the HTTP answer. */
  public int status() {
    return status;
  }

  /** Body of the HTTP answer. */
  public String json() {
    return "{\"code\":" + code + ",\"message\":\"" + message + "\"}";
  }
}
