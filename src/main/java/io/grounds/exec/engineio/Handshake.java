package io.grounds.exec.engineio;

import static java.util.stream.Collectors.joining;

import io.grounds.exec.engineio.protocol.EngineOptions;
import io.grounds.exec.engineio.protocol.Packet;
import io.grounds.exec.engineio.protocol.PacketType;
import io.grounds.exec.engineio.protocol.TransportName;
import java.util.List;

/** The first packet of a session, which tells the client what it has to know of the server. */
final class Handshake {

  private Handshake() {}

  static Packet packet(Session session, TransportName first, EngineOptions options) {
    var upgrades =
        first == TransportName.POLLING && options.offersUpgrade()
            ? List.of(TransportName.WEBSOCKET)
            : List.<TransportName>of();
    // Nothing in it needs escaping. Revision 3 has no maxPayload, and its clients ignore it.
    return Packet.of(
        PacketType.OPEN,
        "{\"sid\":\"%s\",\"upgrades\":[%s],\"pingInterval\":%d,\"pingTimeout\":%d,\"maxPayload\":%d}"
            .formatted(
                session.id(),
                upgrades.stream().map(name -> '"' + name.wire() + '"').collect(joining(",")),
                options.pingInterval().toMillis(),
                options.pingTimeout().toMillis(),
                options.maxHttpBufferSize()));
  }
}
