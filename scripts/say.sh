# Sourced by the other scripts: how they speak, how they become root, what they find.

# Where dockerd and debootstrap are, which is on nobody's PATH but root's.
PATH=$PATH:/usr/sbin:/sbin

say() { printf '==> %s\n' "$*" >&2; }

die() {
  printf 'grounds-exec: %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "'$*' needs root: run this as root or install sudo."
  fi
}
