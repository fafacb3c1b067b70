# Sourced by the scripts beside it: what things are called in a domain.
[ $# -gt 0 ] || { echo "usage: $0 ASADMIN [OPTION...]" >&2; exit 1; }
factory=concurrent/grounds
http=configs.config.server-config.network-config.protocols.protocol.http-listener-1.http
