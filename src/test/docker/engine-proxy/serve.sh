# Makes a new CA, a certificate for the engine and one for a client, then serves.
set -e
mkdir -p /certs
cd /certs

sign() { # NAME EXTENSIONS
  openssl req -newkey rsa:2048 -nodes -keyout "$1-key.pem" -subj "/CN=$1" -out "$1.csr"
  printf '%s\n' "$2" > "$1.ext"
  openssl x509 -req -days 1 -in "$1.csr" -CA ca.pem -CAkey ca-key.pem -CAcreateserial -extfile "$1.ext" -out "$1.pem"
}

openssl req -x509 -newkey rsa:2048 -nodes -days 1 -keyout ca-key.pem -subj /CN=ca -out ca.pem
sign server 'subjectAltName=DNS:localhost,IP:127.0.0.1
extendedKeyUsage=serverAuth'
sign client 'extendedKeyUsage=clientAuth'

cat > stunnel.conf <<'CONF'
foreground = yes
pid =
[engine]
accept = 2376
connect = /var/run/docker.sock
cert = /certs/server.pem
key = /certs/server-key.pem
CAfile = /certs/ca.pem
verifyChain = yes
requireCert = yes
CONF

socat TCP-LISTEN:2375,fork,reuseaddr UNIX-CONNECT:/var/run/docker.sock &
stunnel stunnel.conf &
echo serving
wait
