# Sourced by the other scripts of this folder: names in a domain.
[ $# -gt 0 ] || { echo "usage: $0 ASADMIN [OPTION...]" >&2; exit 1; }
factory=concurrent/grounds
http=configs.config.server-config.network-config.protocols.protocol.http-listener-1.http
